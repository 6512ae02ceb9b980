package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other modules have the examples in a jar, where no folder can be walked. */
class ExamplesFromJarTest {

    @Test
    void the_examples_can_be_read_from_a_jar(@TempDir Path temp) throws Exception {
        // Given
        Path jar = jarOf(classes(), temp.resolve("event-contracts.jar"));
        // When
        List<?> examples;
        try (var loader = new URLClassLoader(withoutClasses(jar), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(EventType.class.getName());
            Object sessionCompleted = type.getMethod("valueOf", String.class).invoke(null, "SESSION_COMPLETED");
            examples = (List<?>) loader.loadClass(EventExamples.class.getName())
                    .getMethod("of", type)
                    .invoke(null, sessionCompleted);
            assertThat(type).isNotSameAs(EventType.class);
        }
        // Then
        assertThat(examples)
                .hasToString(EventExamples.of(EventType.SESSION_COMPLETED).toString());
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(EventType.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Path jarOf(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static URL[] withoutClasses(Path jar) throws URISyntaxException, MalformedURLException {
        Path classes = classes();
        Stream<Path> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> !path.equals(classes));
        List<Path> all = Stream.concat(Stream.of(jar), libraries).toList();
        URL[] urls = new URL[all.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = all.get(i).toUri().toURL();
        }
        return urls;
    }
}
