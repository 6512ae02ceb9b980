package org.restride.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.ProgressionEngine;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.events.ProtocolPublished;

/** The score card of docs/scorecard.md: prints it, keeps it in {@code target/scorecard.md}, fails when a hard line is missed. */
class ScoreCardBenchmark {

    private static final int PATIENTS_OF_EACH = 500;

    @Test
    void score_card() throws IOException, UnusableProtocol {
        ProtocolPublished protocol = ShippedProtocol.read();
        var run = new ScoreCardRun(protocol, PATIENTS_OF_EACH);
        Cohort engine = run.engine();
        var card = new ScoreCard(engine, run.simpleRules());
        var breakdown = new Breakdown(engine);
        String page = String.join(
                "\n\n",
                "%s %s, engine %s, %d patients of each archetype, seed %d"
                        .formatted(
                                protocol.code(),
                                protocol.version(),
                                ProgressionEngine.VERSION,
                                PATIENTS_OF_EACH,
                                ScoreCardRun.SEED),
                card.markdown(),
                breakdown.byArchetype(),
                breakdown.byRule());
        System.out.println(page);
        Files.writeString(Path.of("target", "scorecard.md"), page + "\n");
        assertThat(card.missedHardLines()).isEmpty();
    }
}
