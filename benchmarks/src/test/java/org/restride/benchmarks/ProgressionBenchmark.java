package org.restride.benchmarks;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Decisions a second of the progression engine on one core, beside the floor: one pass over the same history. */
class ProgressionBenchmark {

    @Test
    void decisions_a_second() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Decisions.class.getName() + ".decision")
                        .mode(Mode.Throughput)
                        .timeUnit(TimeUnit.SECONDS)
                        .threads(1)
                        .addProfiler("stack", "lines=12;top=40;detailLine=true")
                        .addProfiler("gc")
                        .forks(1)
                        .jvmArgsAppend("-Duser.language=en", "-Duser.country=US") // as the services set it
                        .warmupIterations(6)
                        .warmupTime(TimeValue.seconds(5))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(4))
                        .build())
                .run();
        for (RunResult result : results) {
            System.out.printf(
                    "%-28s %,12.0f a second (+- %,.0f)%n",
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError());
        }
    }
}
