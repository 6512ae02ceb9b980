package org.restride.kit.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;
import org.jboss.logging.Logger;
import org.restride.kit.digest.Sha256;

/** Signs statements about the audit trail with Ed25519, and checks such signatures. */
@ApplicationScoped
class AuditKey {

    private static final Logger LOG = Logger.getLogger(AuditKey.class);
    static final String ALGORITHM = "Ed25519";

    private final KeyPair keys;
    private final Set<String> others;

    AuditKey(AuditConfig config) {
        this.others = config.knownKeys().orElse(Set.of());
        try {
            this.keys = config.keyFile().isPresent()
                    ? new AuditKeyFile(config.keyFile().get()).keys()
                    : KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            requireOnePair();
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | UnsupportedOperationException e) {
            throw new IllegalStateException(
                    "The audit key %s cannot be used: %s"
                            .formatted(config.keyFile().map(Object::toString).orElse("of this process"), reason(e)),
                    e);
        }
        if (config.keyFile().isEmpty()) {
            LOG.warn("The audit key ends with this process; set restride.audit.key-file to keep it");
        }
    }

    /** A key that cannot be used is a reason not to start, before anything is written that nobody could sign. */
    void check(@Observes @Priority(1) StartupEvent event) {
        LOG.debugf("Signing the audit trail with the key %s", fingerprint());
    }

    Signed sign(Statement statement) {
        try {
            return new Signed(statement, keys.getPublic().getEncoded(), signature(statement.message()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The audit key cannot sign", e);
        }
    }

    String fingerprint() {
        return fingerprint(keys.getPublic().getEncoded());
    }

    /** Whether this is our key or one that we were told of. */
    boolean knows(String fingerprint) {
        return fingerprint.equals(fingerprint()) || others.contains(fingerprint);
    }

    /** @return false also for a key or signature that is none */
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Short enough to be read to someone; the digest of the public key. */
    static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(Sha256.fresh().digest(publicKey), 0, 16);
    }

    private byte[] signature(byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(keys.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    private void requireOnePair() throws GeneralSecurityException {
        byte[] message = "one pair".getBytes(StandardCharsets.US_ASCII);
        if (!verifies(keys.getPublic().getEncoded(), message, signature(message))) {
            throw new IllegalArgumentException("its two sections do not belong together");
        }
    }

    /** Exceptions of the file system have nothing but the file's name for a message. */
    private static String reason(Exception e) {
        return e instanceof IllegalArgumentException
                ? e.getMessage()
                : e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
