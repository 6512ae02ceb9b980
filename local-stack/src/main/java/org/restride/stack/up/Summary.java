package org.restride.stack.up;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.restride.stack.demo.DemoClinic;
import org.restride.stack.demo.DemoIds;
import org.restride.stack.identity.DemoUser;
import org.restride.stack.identity.DemoUsers;
import org.restride.stack.identity.IdentityProvider;
import org.restride.stack.load.LoadResult;
import org.restride.stack.part.Console;
import org.restride.stack.part.Ports;
import org.restride.stack.postgres.PostgresServer;

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
                  curl -s -H "Authorization: Bearer $(%s)" %s/v1/patients/%s/report""",
                result.patients(),
                result.startDay(),
                result.sessionsSent(),
                result.scoresSent(),
                result.eventsConsumed(),
                result.reportsBuilt(),
                Console.seconds(result.took()),
                token(DemoUsers.CARLA.subject()),
                ports.analytics().url(),
                DemoIds.patient(DemoClinic.SHOWCASE));
    }

    String addresses() {
        return """

                  catalog-service    %s/q/swagger-ui
                  session-service    %s/q/swagger-ui
                  analytics-service  %s/q/swagger-ui
                  clinicians' pages  %s/clinician/
                  caught mail        %s/
                  PostgreSQL         %s (databases and logins catalog, session, analytics; password %s)
                  Kafka              %s
                  OpenID Connect     %s

                Users, who need no password; %s prints an access token:
                %s

                Restride is up; Ctrl-C stops it, the data stays.""".formatted(
                        ports.catalog().url(),
                        ports.session().url(),
                        ports.analytics().url(),
                        ports.analytics().url(),
                        ports.mailPage().url(),
                        ports.postgres().hostAndPort(),
                        PostgresServer.passwordOf("<login>"),
                        ports.kafka().hostAndPort(),
                        IdentityProvider.issuer(ports.signIn()),
                        token("USER"),
                        users());
    }

    /** To be typed as it stands, whatever else is up: without the offset it may ask the stack of another folder. */
    private String token(String user) {
        String command = "./restride token " + user;
        return ports.offset() == 0 ? command : command + " --port-offset " + ports.offset();
    }

    private static String users() {
        return DemoUsers.all().stream().map(Summary::line).collect(Collectors.joining("\n"));
    }

    private static String line(DemoUser user) {
        return "  %-7s %-13s %s, %s"
                .formatted(user.subject(), String.join(", ", user.roles()), user.name(), user.about());
    }
}
