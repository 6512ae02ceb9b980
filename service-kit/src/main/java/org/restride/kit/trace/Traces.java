package org.restride.kit.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Hands a trace on where one thread or process leaves work to another: with an event in the outbox, a record, a queued
 * patient. Only what is sampled is handed on, so nothing is spent on the rest.
 */
@ApplicationScoped
public class Traces {

    /** Name of the record header: W3C Trace Context. */
    public static final String HEADER = "traceparent";

    private static final Pattern SAMPLED = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-01");

    private final Tracer tracer;

    Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("org.restride");
    }

    /** What to hand on of the work at hand; null when it is not sampled. */
    public static String current() {
        return of(Span.current());
    }

    /** What to hand on of a span; null when it is not sampled. */
    public static String of(Span span) {
        SpanContext context = span.getSpanContext();
        return context.isSampled() ? "00-%s-%s-01".formatted(context.getTraceId(), context.getSpanId()) : null;
    }

    /** What came with a record; null when nothing did that is sampled. */
    public static String of(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return null;
        }
        String traceparent = new String(header.value(), StandardCharsets.US_ASCII);
        return SAMPLED.matcher(traceparent).matches() ? traceparent : null;
    }

    /**
     * Begins a piece of work of a trace that was handed on.
     *
     * @param name the same for all work of this kind: no ids
     * @param traceparent null for none; then nothing is recorded
     */
    public Span begin(String name, SpanKind kind, String traceparent) {
        if (traceparent == null) {
            return Span.getInvalid();
        }
        String[] parts = traceparent.split("-");
        var parent = SpanContext.createFromRemoteParent(
                parts[1], parts[2], TraceFlags.getSampled(), TraceState.getDefault());
        return tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setParent(Context.root().with(Span.wrap(parent)))
                .startSpan();
    }
}
