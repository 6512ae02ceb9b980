package org.restride.stack.load;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.restride.stack.home.StackHome;
import org.restride.stack.identity.TokenEndpoint;
import org.restride.stack.part.Console;
import org.restride.stack.part.StackFailure;

/**
 * Entry point of the container that fills the stack of docker compose. The environment says where it is:
 * {@code RESTRIDE_CATALOG_URL}, {@code RESTRIDE_SESSIONS_URL}, {@code RESTRIDE_ANALYTICS_URL}, {@code RESTRIDE_TOKENS_URL};
 * and in {@code RESTRIDE_HOME} where to keep how far it was filled.
 */
public final class ComposeDemo {

    private ComposeDemo() {}

    public static void main(String[] args) {
        var console = Console.ofTerminal();
        try {
            console.say(filled(load(System.getenv(), console)));
        } catch (StackFailure failure) {
            console.complain(failure.getMessage());
            System.exit(1);
        }
    }

    private static LoadResult load(Map<String, String> environment, Console console) {
        var home = new StackHome(Path.of(environment.get("RESTRIDE_HOME")));
        var addresses = new Addresses(
                environment.get("RESTRIDE_CATALOG_URL"),
                environment.get("RESTRIDE_SESSIONS_URL"),
                environment.get("RESTRIDE_ANALYTICS_URL"),
                new TokenEndpoint(environment.get("RESTRIDE_TOKENS_URL")));
        return new DemoLoad(home, addresses, console, Clock.systemUTC()).run();
    }

    private static String filled(LoadResult result) {
        return String.format(
                Locale.ROOT,
                "Demo clinic: %d patients since %s; %,d sessions and %,d scores sent, %d reports built in %.1f s.",
                result.patients(),
                result.startDay(),
                result.sessionsSent(),
                result.scoresSent(),
                result.reportsBuilt(),
                Console.seconds(result.took()));
    }
}
