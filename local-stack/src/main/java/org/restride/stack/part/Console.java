package org.restride.stack.part;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The terminal: progress part by part on the one stream, trouble on the other. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @SuppressWarnings("SystemOut") // this is the terminal
    public static Console ofTerminal() {
        return new Console(System.out, System.err);
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** One line of progress: part, state, and how long it took. */
    public void progress(String part, String state, Duration took) {
        say(String.format(Locale.ROOT, "  %-18s %-12s %5.1f s", part, state, seconds(took)));
    }

    public void progress(String part, String state) {
        say(String.format(Locale.ROOT, "  %-18s %s", part, state));
    }

    public synchronized void complain(String sentence) {
        err.println(sentence);
        err.flush();
    }

    public static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }
}
