package org.restride.system.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of one migration, and which of them take something away from who still uses the tables as they were, or
 * ask something new of them. What is done to a table that the same migration makes concerns nobody.
 */
final class Migration {

    private static final Pattern QUOTED_OR_COMMENT =
            Pattern.compile("--[^\\n]*|'(?:[^']|'')*'|(?s:(\\$\\w*\\$).*?\\1)");
    private static final Pattern CREATED = Pattern.compile("^create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern TABLE = Pattern.compile("^alter table (?:only )?(?:if exists )?(\\w+) ");
    private static final Pattern ON_TABLE = Pattern.compile("^create .* on (?:only )?(\\w+)");
    private static final String RULE = "(?:constraint|check|unique|primary key|foreign key|exclude)\\b";
    private static final String FILLED = "(?!.*\\b(?:default|generated)\\b)";

    /** What an action of {@code alter table} begins with or has in it, and how it is called. */
    private static final Map<Pattern, String> ACTIONS = Map.of(
            Pattern.compile("^drop constraint"), "drop constraint",
            Pattern.compile("^drop (?!constraint)"), "drop column",
            Pattern.compile("^rename"), "rename",
            Pattern.compile("^alter .*\\btype\\b"), "change type",
            Pattern.compile("^alter .*\\b(?:set not null|drop default)\\b"), "need column",
            Pattern.compile("^add (?!" + RULE + ")" + FILLED + ".*\\bnot null\\b"), "need column",
            Pattern.compile("^add " + RULE), "add constraint");

    private final String name;
    private final List<String> statements;

    /** @param name as in {@code analytics-service/V8__widen_fact_kinds.sql} */
    Migration(String name, String sql) {
        this.name = name;
        String plain =
                QUOTED_OR_COMMENT.matcher(sql).replaceAll(found -> found.group().startsWith("--") ? " " : "''");
        this.statements = Arrays.stream(plain.split(";", -1))
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** All of a checkout, the kit's among them. */
    static List<Migration> of(Path checkout) throws IOException {
        try (Stream<Path> files = Files.walk(checkout, 8)) {
            return files.filter(file -> file.toString().matches(".*/src/main/resources/db/[^/]+/V[^/]+\\.sql"))
                    .sorted()
                    .map(file ->
                            new Migration(checkout.relativize(file).getName(0) + "/" + file.getFileName(), read(file)))
                    .toList();
        }
    }

    String name() {
        return name;
    }

    /** As in {@code drop constraint fact}, in the order of the file. */
    List<String> contractions() {
        Set<String> own = statements.stream()
                .flatMap(statement -> CREATED.matcher(statement).results())
                .map(created -> created.group(1))
                .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (String statement : statements) {
            addContractions(statement, own, found);
        }
        return found;
    }

    private static void addContractions(String statement, Set<String> own, List<String> found) {
        TABLE.matcher(statement)
                .results()
                .map(table -> table.group(1))
                .filter(table -> !own.contains(table))
                .forEach(table -> {
                    for (String action : actions(statement.replaceFirst(TABLE.pattern(), ""))) {
                        ACTIONS.forEach((pattern, words) -> {
                            if (pattern.matcher(action).find()) {
                                found.add(words + " " + table);
                            }
                        });
                    }
                });
        if (statement.matches("^create (unique index|trigger|constraint trigger|or replace trigger) .*")) {
            ON_TABLE.matcher(statement)
                    .results()
                    .map((MatchResult on) -> on.group(1))
                    .filter(table -> !own.contains(table))
                    .forEach(table -> found.add(statement.split(" ", 3)[1] + " on " + table));
        } else if (statement.matches("^(drop|truncate|delete from|alter (?!table)\\w+ .* rename) .*")) {
            found.add(statement.split(" on | where | using ", 2)[0]);
        }
    }

    /** Divided at commas that are in no brackets. */
    private static List<String> actions(String actions) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < actions.length(); i++) {
            char c = actions.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(actions.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(actions.substring(begin).strip());
        return parts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
