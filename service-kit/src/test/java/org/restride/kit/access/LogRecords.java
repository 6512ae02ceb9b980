package org.restride.kit.access;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything the application logs while it is open: messages, ids of requests and stack traces. */
final class LogRecords extends Handler implements AutoCloseable {

    private final PatternFormatter format = new PatternFormatter("%X{requestId} %s%e%n");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogRecords() {}

    static LogRecords open() {
        var records = new LogRecords();
        Logger.getLogger("").addHandler(records);
        return records;
    }

    String text() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(format.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
