package org.restride.stack.home;

import java.io.IOException;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.restride.stack.part.StackFailure;
import org.slf4j.LoggerFactory;

/** Sends what the broker and the libraries log into a file: the terminal is for progress. */
public final class Logs {

    private static final int FILE_BYTES = 5_000_000;

    private Logs() {}

    public static void toFile(StackHome home) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s %5$s%6$s%n");
        try {
            var file = new FileHandler(home.log("launcher").toString(), FILE_BYTES, 1, true);
            file.setFormatter(new SimpleFormatter());
            file.setErrorManager(new Speechless());
            LogManager.getLogManager().reset();
            var root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(file);
            // Parts that start side by side and log meanwhile would make the facade complain on the terminal.
            LoggerFactory.getILoggerFactory();
        } catch (IOException e) {
            throw new StackFailure(
                    "The log file %s cannot be written: %s.".formatted(home.log("launcher"), e.getMessage()), e);
        }
    }

    /** A log that cannot be written, on a full disk, must not fill the terminal instead. */
    private static final class Speechless extends ErrorManager {
        @Override
        public synchronized void error(String message, Exception exception, int code) {}
    }
}
