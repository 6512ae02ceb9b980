package org.restride.kit.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Reads figures in the background, every {@code restride.metrics.sample-every}: a scrape costs no query, however many
 * scrape, and a database that hangs does not hold it up.
 */
@ApplicationScoped
public class Samples {

    private final MeterRegistry metrics;
    private final List<Sample<?>> samples = new CopyOnWriteArrayList<>();

    Samples(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** @param read one cheap query; may fail */
    public <T> Sample<T> of(Callable<T> read) {
        var sample = new Sample<>(read, metrics, System::nanoTime);
        samples.add(sample);
        return sample;
    }

    @Scheduled(every = "${restride.metrics.sample-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void refresh() {
        samples.forEach(Sample::refresh);
    }
}
