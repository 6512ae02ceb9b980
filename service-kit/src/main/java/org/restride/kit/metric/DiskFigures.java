package org.restride.kit.metric;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.restride.kit.audit.AuditConfig;

/**
 * Shows the space left where the service keeps its audit key. Under Docker that is a volume, and the volumes of the
 * database and the broker lie on the same disk unless somebody moved them.
 */
class DiskFigures {

    @Produces
    @Singleton
    MeterBinder disk(AuditConfig audit) {
        Path folder = audit.keyFile()
                .map(file -> file.toAbsolutePath().getParent())
                .orElse(Path.of("").toAbsolutePath());
        return new DiskSpaceMetrics(folder.toFile());
    }
}
