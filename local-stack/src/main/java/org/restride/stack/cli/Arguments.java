package org.restride.stack.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.restride.stack.part.Ports;

/**
 * The command line, understood.
 *
 * @param user whose token is wanted; null for every other command
 * @param demo whether {@code up} also fills the stack with the demo clinic
 * @param portOffset added to every port; null when none was given
 */
public record Arguments(Command command, String user, boolean demo, Integer portOffset) {

    private static final List<String> HELP = List.of("help", "--help", "-h");

    /** @throws UsageMistake if a word is unknown or out of place */
    public static Arguments parse(String... words) {
        if (words.length == 0) {
            throw new UsageMistake("What shall be done?");
        }
        var arguments = new Arguments(command(words[0]), null, true, null);
        var options = Arrays.asList(words).subList(1, words.length).iterator();
        while (options.hasNext()) {
            arguments = arguments.with(options.next(), options);
        }
        return arguments.complete();
    }

    /** Where everything listens; empty when no offset was given. */
    public Optional<Ports> ports() {
        return Optional.ofNullable(portOffset).map(Ports::new);
    }

    private static Command command(String word) {
        if (HELP.contains(word)) {
            return Command.HELP;
        }
        return Arrays.stream(Command.values())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageMistake("There is no command '%s'.".formatted(word)));
    }

    private Arguments with(String option, Iterator<String> rest) {
        if (HELP.contains(option)) {
            return new Arguments(Command.HELP, user, demo, portOffset);
        }
        if (command == Command.UP && option.equals("--no-demo")) {
            return new Arguments(command, user, false, portOffset);
        }
        if ((command == Command.UP || command == Command.TOKEN) && option.equals("--port-offset")) {
            return new Arguments(command, user, demo, offset(rest.hasNext() ? rest.next() : ""));
        }
        if (command == Command.TOKEN && user == null && !option.startsWith("-")) {
            return new Arguments(command, option, demo, portOffset);
        }
        throw new UsageMistake("'%s' has no option '%s'.".formatted(command.word(), option));
    }

    private Arguments complete() {
        if (command == Command.TOKEN && user == null) {
            throw new UsageMistake("Whose token? The users are named below.");
        }
        return this;
    }

    private static int offset(String number) {
        if (number.matches("\\d{1,5}") && Integer.parseInt(number) <= Ports.HIGHEST_OFFSET) {
            return Integer.parseInt(number);
        }
        throw new UsageMistake("--port-offset takes a number from 0 to %d.".formatted(Ports.HIGHEST_OFFSET));
    }
}
