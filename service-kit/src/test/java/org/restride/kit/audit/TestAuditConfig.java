package org.restride.kit.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Keeps entries for ten days. */
record TestAuditConfig(Optional<Path> keyFile, Optional<Set<String>> knownKeys) implements AuditConfig {

    static final TestAuditConfig WITHOUT_FILE = new TestAuditConfig(Optional.empty(), Optional.empty());

    static TestAuditConfig knowing(String fingerprint) {
        return new TestAuditConfig(Optional.empty(), Optional.of(Set.of(fingerprint)));
    }

    static TestAuditConfig withFile(Path file) {
        return new TestAuditConfig(Optional.of(file), Optional.empty());
    }

    @Override
    public Duration sealEvery() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration signEvery() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration keep() {
        return Duration.ofDays(10);
    }
}
