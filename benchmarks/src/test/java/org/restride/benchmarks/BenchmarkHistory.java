package org.restride.benchmarks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.restride.kit.republication.History;

/** Of benchmarks nothing is told again. */
@ApplicationScoped
public class BenchmarkHistory implements History {

    @Override
    public long chapters() {
        return 0;
    }

    @Override
    public Optional<Chapter> after(String bookmark) {
        return Optional.empty();
    }
}
