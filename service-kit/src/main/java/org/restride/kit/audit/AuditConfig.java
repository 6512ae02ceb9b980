package org.restride.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the audit trail is sealed and how long it is kept. */
@ConfigMapping(prefix = "restride.audit")
public interface AuditConfig {

    /**
     * PEM file with the Ed25519 private key (PKCS#8) that signs checkpoints. Made when it does not exist; keep a copy of
     * the public key outside the machine. Without a file the key lives as long as the process, which is for tests.
     */
    Optional<Path> keyFile();

    /**
     * Fingerprints of further keys whose checkpoints are accepted: those used before a change of key, and those of other
     * instances that have a key of their own. A checkpoint signed by any other key is a fault.
     */
    Optional<Set<String>> knownKeys();

    /** How often new entries are put into the chain. */
    @WithDefault("2s")
    Duration sealEvery();

    /**
     * How often the end of the chain is signed. What is younger than the last signature can be rewritten unseen; more
     * signatures take longer to verify.
     */
    @WithDefault("1m")
    Duration signEvery();

    /** How long entries are kept: six years by default. Longer costs disk. */
    @WithDefault("2192d")
    Duration keep();
}
