package org.restride.system.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The page that shows operators what was tried and what came of it. */
final class DrillPage {

    private static final String PAGE = """
            # Drills

            `.ci/drills` starts `docker-compose.yml` as it is, lets
            %1$s,
            breaks the stack in every way below and writes this page. Each app sends an entry under the same id until it is
            acknowledged and obeys `Retry-After`. After each drill everything that was ever acknowledged is held against the lists,
            the reports and the rows of both databases: **lost** is what was acknowledged and is not there, **doubled** what is there
            more often than it was entered. An answer is **wrong** when it is neither a success nor a problem with `Retry-After`,
            or contradicts what was acknowledged. A drill that loses, doubles or answers wrong fails the run.

            %2$s

            | what happens | degraded | failed requests | healthy after | in the reports after | acknowledged | lost | doubled | wrong |
            |---|---|---|---|---|---|---|---|---|
            %3$s

            - *Degraded*: from the first failed request to the last. *Failed requests*: of how many to that part in the drill; `503`
              came as a problem with `Retry-After`, *no connection* was refused or broken off, *no answer* took longer than 10 s,
              *no sign-in* is whatever else Keycloak said.
            - *Healthy after*: from the beginning until every container runs and passes its health check, without anybody's help
              but the end of the fault. *In the reports after*: until every report had everything, at least 3 s later.

            To run it: `.ci/drills`, on a machine with a Docker engine; [upgrading](upgrading.md) says what the upgrade shows.
            """;

    private DrillPage() {}

    static void write(Path page, String load, String environment, List<Result> results) throws IOException {
        String lines = results.stream().map(DrillPage::line).collect(Collectors.joining("\n"));
        Files.writeString(page, PAGE.formatted(load, environment, lines));
    }

    private static String line(Result result) {
        return "| %s | %s | %s | %s | %s | %,d | %d | %d | %d |"
                .formatted(
                        result.fault(),
                        result.degraded().isZero() ? "not" : seconds(result.degraded()),
                        result.seen(),
                        seconds(result.healthyAfter()),
                        seconds(result.reportedAfter()),
                        result.acknowledged(),
                        result.balance().lost().size(),
                        result.balance().doubled().size(),
                        result.wrong().size());
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
