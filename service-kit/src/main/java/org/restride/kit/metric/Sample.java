package org.restride.kit.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Figures that cost a query, read together every few seconds; see {@link Samples}. */
public final class Sample<T> {

    /** A read that hangs leaves the figures before it standing for so long. */
    static final Duration TOO_OLD = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(Sample.class);

    private final Callable<T> read;
    private final MeterRegistry metrics;
    private final LongSupplier nanoTime;
    private volatile Reading<T> last;

    Sample(Callable<T> read, MeterRegistry metrics, LongSupplier nanoTime) {
        this.read = read;
        this.metrics = metrics;
        this.nanoTime = nanoTime;
    }

    private record Reading<T>(T value, long atNanos) {}

    /**
     * Shows one of the figures, or that it is not a number while nobody knows it.
     *
     * @param unit base unit; becomes the end of the metric's name
     */
    public Sample<T> gauge(String name, String unit, Tags tags, ToDoubleFunction<T> figure) {
        Gauge.builder(name, this, sample -> sample.last()
                        .map(figure::applyAsDouble)
                        .orElse(Double.NaN))
                .baseUnit(unit)
                .tags(tags)
                .strongReference(true)
                .register(metrics);
        return this;
    }

    /** Empty when the last read failed or was too long ago. */
    public Optional<T> last() {
        Reading<T> reading = last;
        return reading == null || nanoTime.getAsLong() - reading.atNanos > TOO_OLD.toNanos()
                ? Optional.empty()
                : Optional.of(reading.value);
    }

    void refresh() {
        try {
            last = new Reading<>(read.call(), nanoTime.getAsLong());
        } catch (Exception e) { // whoever does the work tells of the outage
            LOG.debug("Figures cannot be read", e);
            last = null;
        }
    }
}
