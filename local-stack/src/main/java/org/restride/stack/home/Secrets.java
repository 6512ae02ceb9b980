package org.restride.stack.home;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.restride.stack.part.StackFailure;

/** What is made once for a data folder and told to nobody; only the owner may look into the folder. */
public record Secrets(StackHome home) {

    private static final int BYTES = 24;

    /** With it analytics-service identifies itself to the provider, and encrypts the cookies of its pages. */
    public String clinicianUi() {
        return kept("clinician-ui.secret");
    }

    /** A service makes the key itself, in the folder it finds there. */
    public Path auditKey(String service) {
        return folder().resolve(service + "-audit.pem");
    }

    private String kept(String name) {
        Path file = folder().resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StackFailure("%s cannot be made or read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** At once, so that a crash leaves the whole secret or none. */
    private static void make(Path file) throws IOException {
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), "new", null, ownersOnly);
        Files.writeString(draft, "demo-only-" + random() + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return String.format("%0" + 2 * BYTES + "x", new BigInteger(1, bytes));
    }

    private Path folder() {
        Path folder = home.secrets();
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new StackFailure("%s cannot be made: %s.".formatted(folder, e.getMessage()), e);
        }
    }
}
