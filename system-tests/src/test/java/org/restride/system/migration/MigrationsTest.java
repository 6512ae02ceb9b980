package org.restride.system.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Migrations add. What takes away, or asks more of who writes, stands in {@code contracting-migrations.txt} with the first
 * version whose instances can live with it, and why those are the only ones that run beside it.
 */
class MigrationsTest {

    private static final Path CHECKOUT = Path.of("..");
    private static final Path ALLOWED = Path.of("src/test/resources/contracting-migrations.txt");

    @Test
    void whatever_contracts_is_allowed_by_name() throws IOException {
        // Given
        List<String> allowed = Files.readAllLines(ALLOWED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        // When
        List<String> contracting = Migration.of(CHECKOUT).stream()
                .flatMap(migration -> migration.contractions().stream().map(what -> migration.name() + ": " + what))
                .distinct()
                .sorted()
                .toList();
        // Then
        assertThat(allowed)
                .as("lines like 'service/V9__verb_noun.sql: drop column thing | 0.2.0 | why', sorted")
                .allMatch(line -> line.matches("\\S+\\.sql: [^|]+ \\| \\d+\\.\\d+\\.\\d+ \\| \\S.*"));
        assertThat(contracting)
                .as(
                        "An instance of the version before still runs while this is done: docs/upgrading.md says what to do"
                                + " instead, and what to write into %s when nobody uses it any more",
                        ALLOWED.getFileName())
                .containsExactlyElementsOf(
                        allowed.stream().map(line -> line.split(" \\| ", 2)[0]).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table thing | drop table thing",
                "drop index thing_idx | drop index thing_idx",
                "DROP TRIGGER t ON thing | drop trigger t",
                "alter table thing drop column old | drop column thing",
                "alter table thing add column a text, drop constraint thing_known | drop constraint thing",
                "alter table thing rename column a to b | rename thing",
                "alter table thing alter column a type json | change type thing",
                "alter table thing alter column a set not null | need column thing",
                "alter table thing add column a integer not null | need column thing",
                "alter table thing add constraint c check (a in (1, 2)) | add constraint thing",
                "create unique index thing_uk on thing (a, b) | unique on thing",
                "create trigger t before update on thing for each row execute function f() | trigger on thing",
                "delete from thing where a = 1 | delete from thing",
                "truncate thing | truncate thing",
            })
    void what_takes_away_or_asks_more_is_found(String sql, String contraction) {
        assertThat(new Migration("service/V1.sql", sql + ";").contractions()).containsExactly(contraction);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table thing (a integer not null, constraint thing_pk primary key (a))",
                "alter table thing add column a text",
                "alter table thing add column a boolean not null default false",
                "create index thing_idx on thing (a)",
                "update thing set a = 1 -- drop table thing",
                "insert into thing values ('drop; table thing', $$alter table thing drop column a;$$)",
                "create table thing (a integer); alter table thing add constraint c check (a > 0)",
            })
    void what_only_adds_passes(String sql) {
        assertThat(new Migration("service/V1.sql", sql).contractions()).isEmpty();
    }
}
