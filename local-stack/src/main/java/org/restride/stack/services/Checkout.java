package org.restride.stack.services;

import java.nio.file.Files;
import java.nio.file.Path;
import org.restride.stack.part.StackFailure;

/** The source tree this stack was started from; the packaged services are found in it by path. */
public record Checkout(Path folder) {

    /** @throws StackFailure if the service has not been built */
    Path runnableJar(String module) {
        Path jar = folder.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new StackFailure("%s is not built: %s is missing.".formatted(module, folder.relativize(jar)));
        }
        return jar;
    }
}
