package org.restride.kit.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jboss.logging.Logger;

/** Keeps the key that signs the audit trail; made when it does not exist yet. */
class AuditKeyFile {

    private static final Logger LOG = Logger.getLogger(AuditKeyFile.class);
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final Path file;

    AuditKeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** @throws IllegalArgumentException if the file holds something else */
    KeyPair keys() throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            make();
        }
        String text = Files.readString(file);
        var factory = KeyFactory.getInstance(AuditKey.ALGORITHM);
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(section(text, PUBLIC))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(section(text, PRIVATE))));
    }

    /** Readable by the owner only from the beginning; complete when it appears; of two that start together one wins. */
    private void make() throws GeneralSecurityException, IOException {
        KeyPair made = KeyPairGenerator.getInstance(AuditKey.ALGORITHM).generateKeyPair();
        String text = pem(PRIVATE, made.getPrivate().getEncoded())
                + pem(PUBLIC, made.getPublic().getEncoded());
        Path draft = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, text, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
            LOG.infof(
                    "Made the audit key %s, fingerprint %s; keep the fingerprint outside this machine",
                    file, AuditKey.fingerprint(made.getPublic().getEncoded()));
        } catch (FileAlreadyExistsException e) {
            LOG.infof("The audit key %s was made by another instance", file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String pem(String label, byte[] key) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(key), label);
    }

    private static byte[] section(String text, String label) {
        String begin = "-----BEGIN " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("it has no section " + label);
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }
}
