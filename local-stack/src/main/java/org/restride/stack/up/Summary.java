package org.restride.stack.up;

import java.time.Duration;
import java.util.Locale;
import org.restride.stack.demo.DemoClinic;
import org.restride.stack.demo.DemoIds;
import org.restride.stack.load.LoadResult;
import org.restride.stack.part.Console;
import org.restride.stack.part.Ports;

/** What a person wants to read once everything is up. */
record Summary(Ports ports, Duration start) {

    String ready() {
        return String.format(Locale.ROOT, "Ready after %.1f s.", Console.seconds(start));
    }

    String filled(LoadResult result) {
        return String.format(
                Locale.ROOT,
                """

                Demo clinic: %d patients since %s; %,d sessions and %,d scores sent, %,d events consumed, %d reports built in %.1f s.
                  curl -s %s/v1/patients/%s/report""",
                result.patients(),
                result.startDay(),
                result.sessionsSent(),
                result.scoresSent(),
                result.eventsConsumed(),
                result.reportsBuilt(),
                Console.seconds(result.took()),
                ports.analytics().url(),
                DemoIds.patient(DemoClinic.SHOWCASE));
    }

    String addresses() {
        return """

                  catalog-service    %s/q/swagger-ui
                  session-service    %s/q/swagger-ui
                  analytics-service  %s/q/swagger-ui
                  PostgreSQL         %s (databases catalog, session, analytics; login and password as the database)
                  Kafka              %s

                Restride is up; Ctrl-C stops it, the data stays.""".formatted(
                        ports.catalog().url(),
                        ports.session().url(),
                        ports.analytics().url(),
                        ports.postgres().hostAndPort(),
                        ports.kafka().hostAndPort());
    }
}
