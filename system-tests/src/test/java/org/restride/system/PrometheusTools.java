package org.restride.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Prometheus of this machine. Nothing is downloaded: without it the tests that need it say so and are left out. */
record PrometheusTools(Path prometheus, Path promtool) {

    /**
     * @throws org.opentest4j.TestAbortedException if it is not there, and RESTRIDE_PROMETHEUS does not say that it is
     *     required
     */
    static PrometheusTools onThisMachine() {
        var prometheus = onPath("prometheus");
        var promtool = onPath("promtool");
        boolean found = prometheus.isPresent() && promtool.isPresent();
        if (!found && "required".equals(System.getenv("RESTRIDE_PROMETHEUS"))) {
            throw new AssertionError("RESTRIDE_PROMETHEUS=required, and no prometheus and promtool on the PATH");
        }
        Assumptions.assumeTrue(
                found, "No prometheus and promtool found, so dashboards and alerts are not tried; install prometheus");
        return new PrometheusTools(prometheus.orElseThrow(), promtool.orElseThrow());
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
