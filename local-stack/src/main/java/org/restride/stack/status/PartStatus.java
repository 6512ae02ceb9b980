package org.restride.stack.status;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.restride.stack.part.Endpoint;
import org.restride.stack.process.ProcessMemory;
import org.restride.stack.process.RunFile;

/**
 * One part as it is now.
 *
 * @param kilobytes proportional set size, see {@link ProcessMemory}; empty when down or not known
 */
record PartStatus(String label, boolean up, boolean ready, long pid, int port, OptionalLong kilobytes) {

    private static final long IN_LAUNCHER = 0;

    static PartStatus down(String label) {
        return new PartStatus(label, false, false, 0, 0, OptionalLong.empty());
    }

    static PartStatus of(String label, RunFile file, Predicate<Endpoint> readiness) {
        return file.process()
                .map(process -> new PartStatus(
                        label,
                        true,
                        readiness.test(new Endpoint(label, file.port())),
                        file.pid(),
                        file.port(),
                        memory(file.part(), process)))
                .orElseGet(() -> down(label));
    }

    private static OptionalLong memory(String part, ProcessHandle process) {
        return switch (part) {
            // Its children are parts of their own.
            case "launcher" -> ProcessMemory.of(process);
            // Counted there.
            case RunFile.SIGN_IN, RunFile.MAIL -> OptionalLong.of(IN_LAUNCHER);
            default -> ProcessMemory.ofTree(process);
        };
    }

    String line() {
        if (!up) {
            return "  %-18s down".formatted(label);
        }
        return "  %-18s %-5s %8d %6d  %-5s  %s"
                .formatted(label, "up", pid, port, ready ? "yes" : "no", memory(kilobytes));
    }

    static String memory(OptionalLong kilobytes) {
        if (kilobytes.isPresent() && kilobytes.getAsLong() == IN_LAUNCHER) {
            return "in launcher";
        }
        return kilobytes.isEmpty() ? "not known" : String.format(Locale.ROOT, "%,5d MB", kilobytes.getAsLong() / 1024);
    }
}
