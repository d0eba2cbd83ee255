package org.staffhome.platform.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.staffhome.platform.event.Envelope;

/** Goes on with the trace in which an event was published, so that a change and what followed from it are one trace. */
@ApplicationScoped
class EventTraces {
    private static final TextMapGetter<String> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of("traceparent");
        }

        @Override
        public String get(String traceparent, String key) {
            return "traceparent".equals(key) ? traceparent : null;
        }
    };

    private final Tracer tracer;

    EventTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Runs work as a span of the event's trace; an event without one begins a trace. */
    void within(Envelope.Parsed event, Runnable work) {
        Context publisher = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), event.traceparent() == null ? "" : event.traceparent(), TRACEPARENT);
        Span span = tracer.spanBuilder("apply " + event.header().type())
                .setParent(publisher)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try (Scope ignored = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
    }
}
