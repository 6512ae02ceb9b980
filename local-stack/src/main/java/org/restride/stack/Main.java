package org.restride.stack;

import java.nio.file.Path;
import org.restride.stack.cli.Arguments;
import org.restride.stack.cli.Usage;
import org.restride.stack.cli.UsageMistake;
import org.restride.stack.home.DiskSpace;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Console;
import org.restride.stack.part.StackFailure;
import org.restride.stack.reset.Reset;
import org.restride.stack.services.Checkout;
import org.restride.stack.status.Status;
import org.restride.stack.token.Token;
import org.restride.stack.up.Up;

/** Entry point of {@code ./restride}: one command, one exit code, and every failure one sentence. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        var console = Console.ofTerminal();
        var home = new StackHome(Path.of(System.getProperty("restride.home")));
        try {
            return obey(Arguments.parse(args), home, console);
        } catch (UsageMistake mistake) {
            console.complain(mistake.getMessage());
            console.complain(Usage.text());
            return MISUSED;
        } catch (StackFailure failure) {
            console.complain(DiskSpace.of(home).fullDiskBehind(failure).getMessage());
            return FAILED;
        }
    }

    private static int obey(Arguments arguments, StackHome home, Console console) {
        return switch (arguments.command()) {
            case UP -> new Up(home, checkout(), arguments, console).run();
            case STATUS -> new Status(home, console).run();
            case TOKEN -> new Token(home, arguments, console).run();
            case RESET -> new Reset(home, console).run();
            case HELP -> {
                console.say(Usage.text());
                yield 0;
            }
        };
    }

    private static Checkout checkout() {
        return new Checkout(Path.of(System.getProperty("restride.checkout")));
    }
}
