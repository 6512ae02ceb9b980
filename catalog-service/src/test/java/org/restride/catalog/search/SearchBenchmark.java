package org.restride.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.restride.catalog.search.GeneratedSearches.Search;
import org.restride.catalog.search.GeneratedSearches.Shape;
import org.restride.catalog.search.SearchSql.Among;
import org.restride.testing.OpenLoad;
import org.restride.testing.PackagedService;
import org.restride.testing.StackResource;

/**
 * Filtered searches over HTTP at 200 a second in a catalogue of 10,000 exercises, beside the floor: the statements of the
 * same searches by plain JDBC on the same connections in the same run.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SearchBenchmark {

    private static final int EXERCISES = 10_000;
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 30;

    /** Until the compiler of the virtual machine has done its work, as in a service that has run for some minutes. */
    private static final int WARM_UP_SECONDS = 90;

    private static final long SEED = 20_261_121;

    private static final Map<String, String> UNLIMITED = Map.of(
            "restride.rate-limit.anonymous.per-second", "1000000",
            "restride.rate-limit.anonymous.burst", "1000000");

    @Inject
    AgroalDataSource dataSource;

    @Inject
    SearchIndex index;

    @Inject
    ExerciseSearch search;

    @Inject
    TextSearch textSearch;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    /** With threads of its own: without, the client starts one for each answer on a machine of two cores. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2))
            .build();

    private final OpenLoad load = new OpenLoad(PER_SECOND);

    @Test
    void filtered_searches() throws Exception {
        var exercises = new ArrayList<JsonNode>();
        try (var connection = dataSource.getConnection()) {
            var generated = new GeneratedExercises(connection, SEED);
            exercises.addAll(generated.insert(connection, EXERCISES));
            long begin = System.nanoTime();
            index.rebuild();
            System.out.printf("rebuilding the search takes %.1f s%n", (System.nanoTime() - begin) / 1e9);
            execute(connection, "analyze");
            System.out.printf(
                    "%d exercises, %d words in English, %d in Spanish%n",
                    number(connection, "select count(*) from exercise_search") / 2,
                    number(connection, "select count(*) from exercise_word where language = 'en'"),
                    number(connection, "select count(*) from exercise_word where language = 'es'"));
        }
        try (var service = PackagedService.onStackOfTest(UNLIMITED)) {
            int errors = measure(
                    "searches, summary", service, new GeneratedSearches(exercises, Detail.SUMMARY, false, SEED));
            if (Boolean.getBoolean("all")) {
                errors +=
                        measure("searches, full", service, new GeneratedSearches(exercises, Detail.FULL, false, SEED));
                errors += measure(
                        "searches with counts", service, new GeneratedSearches(exercises, Detail.SUMMARY, true, SEED));
            }
            assertThat(errors).as("requests that failed").isZero();
        }
    }

    /** @return how many failed */
    private int measure(String name, PackagedService service, GeneratedSearches searches) {
        var warmUp = searches.next(PER_SECOND * WARM_UP_SECONDS);
        var measured = searches.next(PER_SECOND * SECONDS);
        load.run(warmUp.size(), overHttp(service, warmUp));
        System.gc(); // of what only the benchmark holds
        var answered = load.run(measured.size(), overHttp(service, measured));
        print(name + ", over HTTP", answered);
        for (Shape shape : Shape.values()) {
            printShape(shape, measured, answered);
        }
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            load.run(measured.size(), byJdbc(statements(measured), threads));
            var floor = load.run(measured.size(), byJdbc(statements(measured), threads));
            print(name + ", plain JDBC (floor)", floor);
            for (Shape shape : Shape.values()) {
                printShape(shape, measured, floor);
            }
            return answered.errors() + floor.errors();
        } finally {
            threads.shutdown();
        }
    }

    private IntFunction<CompletableFuture<?>> overHttp(PackagedService service, List<Search> searches) {
        var requests = searches.stream()
                .map(one -> HttpRequest.newBuilder(service.at(one.path()))
                        .header("Accept-Language", one.query().language())
                        .build())
                .toList();
        return number -> http.sendAsync(requests.get(number), HttpResponse.BodyHandlers.ofByteArray())
                .thenAccept(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException("Answered " + answer.statusCode());
                    }
                });
    }

    /** What each search runs. */
    private List<List<Sql>> statements(List<Search> searches) {
        return searches.stream().map(one -> statements(one)).toList();
    }

    private List<Sql> statements(Search one) {
        List<Sql> all = new ArrayList<>();
        String language = one.query().language();
        for (String word : one.query().text() == null
                ? List.<String>of()
                : Words.of(one.query().text())) {
            all.add(TextSearch.begun(Words.withoutAccents(word), language, textSearch.configuration(language)));
            if (one.shape() == Shape.MISTYPED_AND_FILTER) {
                all.add(TextSearch.near(Words.withoutAccents(word), language));
            }
        }
        var typed = search.typed(one.query());
        if (one.sort() == Sort.RELEVANCE) {
            int wanted = GeneratedSearches.LIMIT + 1;
            all.add(SearchSql.of(typed, Among.RANKED).page(one.detail(), Sort.RELEVANCE, List.of(), wanted));
            long ranked = search.page(typed, one.detail(), Sort.RELEVANCE, List.of(), wanted).stream()
                    .filter(hit -> hit.rank() > 0)
                    .count();
            if (ranked < wanted) {
                all.add(SearchSql.of(typed, Among.REST)
                        .page(one.detail(), Sort.CODE, List.of(), wanted - (int) ranked));
            }
        } else {
            all.add(SearchSql.of(typed, Among.ALL)
                    .page(one.detail(), one.sort(), List.of(), GeneratedSearches.LIMIT + 1));
        }
        if (one.facets()) {
            all.add(SearchSql.of(typed, Among.ALL).counts());
        }
        return all;
    }

    private IntFunction<CompletableFuture<?>> byJdbc(List<List<Sql>> statements, ExecutorService threads) {
        return number -> CompletableFuture.runAsync(() -> run(statements.get(number)), threads);
    }

    private void run(List<Sql> statements) {
        try (var connection = dataSource.getConnection()) {
            for (Sql sql : statements) {
                try (var statement = sql.prepared(connection);
                        var rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            rows.getString(i);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void print(String name, OpenLoad.Outcome outcome) {
        System.out.printf(
                "%-36s %5d at %d/s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms, %d errors%n",
                name,
                outcome.nanos().length,
                PER_SECOND,
                outcome.millis(0.50),
                outcome.millis(0.95),
                outcome.millis(0.99),
                outcome.millis(1),
                outcome.errors());
    }

    private static void printShape(Shape shape, List<Search> searches, OpenLoad.Outcome outcome) {
        long[] nanos = IntStream.range(0, searches.size())
                .filter(i -> searches.get(i).shape() == shape)
                .mapToLong(i -> outcome.nanos()[i])
                .toArray();
        print("    " + shape, new OpenLoad.Outcome(nanos, 0));
    }
}
