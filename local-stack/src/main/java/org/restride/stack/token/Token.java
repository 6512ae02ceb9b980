package org.restride.stack.token;

import org.restride.stack.cli.Arguments;
import org.restride.stack.home.StackHome;
import org.restride.stack.identity.DemoUser;
import org.restride.stack.identity.DemoUsers;
import org.restride.stack.identity.TokenEndpoint;
import org.restride.stack.part.Console;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.Ports;
import org.restride.stack.part.StackFailure;
import org.restride.stack.process.RunFile;
import org.restride.stack.process.RunFiles;

/** {@code ./restride token USER}: an access token and nothing else, to stand inside another command. */
public final class Token {

    private final StackHome home;
    private final Arguments arguments;
    private final Console console;

    public Token(StackHome home, Arguments arguments, Console console) {
        this.home = home;
        this.arguments = arguments;
        this.console = console;
    }

    public int run() {
        DemoUser user = DemoUsers.named(arguments.user())
                .orElseThrow(() -> new StackFailure(
                        "There is no demo user '%s'; there are %s.".formatted(arguments.user(), DemoUsers.names())));
        console.say(TokenEndpoint.of(provider()).tokenOf(user).value());
        return 0;
    }

    private Endpoint provider() {
        return arguments.ports().map(Ports::signIn).orElseGet(this::running);
    }

    private Endpoint running() {
        return new RunFiles(home)
                .read(RunFile.SIGN_IN)
                .filter(file -> file.process().isPresent())
                .map(file -> new Endpoint(file.part(), file.port()))
                .orElseThrow(() -> new StackFailure(
                        "Restride is not up on %s; ./restride up starts it.".formatted(home.folder())));
    }
}
