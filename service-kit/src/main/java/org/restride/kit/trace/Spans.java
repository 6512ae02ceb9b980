package org.restride.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.List;
import java.util.stream.Stream;

/** Spans of work that is done together. Close them when it has ended; they say that it failed unless it succeeded. */
public final class Spans implements AutoCloseable {

    private final List<Span> spans;
    private boolean succeeded;

    /** Those of traces nobody looks at are left out. */
    public Spans(Stream<Span> spans) {
        this.spans = spans.filter(Span::isRecording).toList();
    }

    public void succeed() {
        succeeded = true;
    }

    @Override
    public void close() {
        for (Span span : spans) {
            if (!succeeded) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
