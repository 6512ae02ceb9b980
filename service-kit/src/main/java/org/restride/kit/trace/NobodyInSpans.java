package org.restride.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Takes out of each span whatever may say whom it is about: addresses contain ids of patients, and of their devices. What
 * is not known to be harmless goes.
 */
@Singleton
class NobodyInSpans implements SpanProcessor {

    private static final String NOT_TOLD = "-";

    private static final Set<String> HARMLESS = Set.of(
            "http.request.method",
            "http.route",
            "url.scheme",
            "url.template",
            "server.address",
            "network.protocol.name",
            "network.protocol.version",
            "code.function",
            "code.function.name",
            "code.namespace",
            "error.type");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        span.getAttributes().forEach((key, value) -> {
            if (key.getType() != AttributeType.LONG
                    && key.getType() != AttributeType.BOOLEAN
                    && !HARMLESS.contains(key.getKey())) {
                span.setAttribute(AttributeKey.stringKey(key.getKey()), NOT_TOLD);
            }
        });
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
