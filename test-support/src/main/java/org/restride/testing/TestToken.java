package org.restride.testing;

import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An access token in the making. */
public final class TestToken {

    private static final float VALID_MINUTES = 60;

    private final JwtClaims claims = new JwtClaims();
    private final RsaJsonWebKey key;

    TestToken(String issuer, RsaJsonWebKey key, String subject, List<String> roles) {
        this.key = key;
        claims.setIssuer(issuer);
        claims.setSubject(subject);
        claims.setAudience(TestIssuer.AUDIENCE);
        claims.setStringListClaim("roles", roles);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(VALID_MINUTES);
        claims.setGeneratedJwtId();
    }

    /** Changes the claims before they are signed. */
    public TestToken with(Consumer<JwtClaims> change) {
        change.accept(claims);
        return this;
    }

    public String signed() {
        return signedWith(key);
    }

    /** Signed with a key that only calls itself the issuer's. */
    public String signedByStranger() {
        return signedWith(TestIssuer.newKey());
    }

    private String signedWith(RsaJsonWebKey signing) {
        return serialized(signature -> {
            signature.setKey(signing.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        });
    }

    /** Says by itself that it needs no signature. */
    public String unsigned() {
        return serialized(signature -> {
            signature.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        });
    }

    /** Signed symmetrically with the public key, which everybody has. */
    public String signedWithPublicKey() {
        return serialized(signature -> {
            signature.setKey(new HmacKey(key.getRsaPublicKey().getEncoded()));
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        });
    }

    private String serialized(Consumer<JsonWebSignature> signing) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signing.accept(signature);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
