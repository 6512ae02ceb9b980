package org.restride.catalog.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.restride.catalog.exercise.ExerciseRevision;
import org.restride.catalog.exercise.ExerciseSummary;
import org.restride.catalog.exercise.ExerciseUse;
import org.restride.catalog.exercise.ExerciseView;
import org.restride.catalog.exercise.Exercises;
import org.restride.catalog.publication.PublicationOrder;
import org.restride.catalog.publication.Published;
import org.restride.catalog.text.Renderer;
import org.restride.kit.digest.Sha256;
import org.restride.kit.web.Languages;

/** Keeps what searches look at in step with what is published, in the same transaction. */
@ApplicationScoped
class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);

    /** Counts how rows are made; one more makes the next start begin anew. */
    private static final int FORM = 1;

    /** Any exercise of the release; how it is written stands for all. */
    private static final String SAMPLE = "BRIDGE";

    /** Tens of thousands of exercises take minutes. */
    private static final int REBUILD_SECONDS = 1_800;

    private static final int AFTER_THE_CONTENT = Interceptor.Priority.APPLICATION + 100;

    private static final String INSERT = """
            insert into exercise_search (language, code, revision, content_language, sort_name, changed_at, labels,
                equipment_options, view, summary, headline, document)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, headline, headline || to_tsvector(rules, ?)
            from (select rules, setweight(to_tsvector(rules, ?), 'A') || setweight(to_tsvector(rules, ?), 'B')
                || setweight(to_tsvector(rules, ?), 'C') as headline from (select cast(? as regconfig) as rules) as r) as h
            """;

    private final ServedLanguages languages;
    private final TextSearch textSearch;
    private final Exercises exercises;
    private final List<ExerciseUse> uses;
    private final PublicationOrder order;
    private final Renderer renderer;
    private final AgroalDataSource dataSource;

    SearchIndex(
            ServedLanguages languages,
            TextSearch textSearch,
            Exercises exercises,
            @All List<ExerciseUse> uses,
            PublicationOrder order,
            Renderer renderer,
            AgroalDataSource dataSource) {
        this.languages = languages;
        this.textSearch = textSearch;
        this.exercises = exercises;
        this.uses = uses;
        this.order = order;
        this.renderer = renderer;
        this.dataSource = dataSource;
    }

    @Transactional
    @TransactionConfiguration(timeout = REBUILD_SECONDS)
    void beginAnewAfterARelease(@Observes @Priority(AFTER_THE_CONTENT) StartupEvent event) {
        order.next(); // one instance at a time
        String fingerprint = fingerprint();
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select 1 from exercise_search_state where fingerprint = ?")) {
            statement.setString(1, fingerprint);
            if (!statement.executeQuery().next()) {
                makeAnew();
                execute(connection, "delete from exercise_search_state", null);
                execute(connection, "insert into exercise_search_state (fingerprint) values (?)", fingerprint);
            }
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
    }

    /** Changes with the languages served, and with the form in which readers get an exercise. */
    private String fingerprint() {
        String sample = exercises
                .findCurrent(SAMPLE)
                .map(exercise -> view(exercise, Languages.DEFAULT))
                .orElse("");
        return "%d:%s:%s"
                .formatted(
                        FORM,
                        String.join(",", languages.served()),
                        HexFormat.of().formatHex(Sha256.of(sample)));
    }

    /** Makes every row anew. */
    @Transactional
    @TransactionConfiguration(timeout = REBUILD_SECONDS)
    void rebuild() {
        makeAnew();
    }

    private void makeAnew() {
        try (var connection = dataSource.getConnection()) {
            execute(connection, "delete from exercise_search", null);
            execute(connection, "delete from exercise_word", null);
            insert(connection, exercises.listOffered());
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
        LOG.info("Made the exercise search anew");
    }

    void follow(@Observes Published published) {
        switch (published.kind()) {
            case EXERCISE -> refresh(Set.of(published.code()));
            case PROTOCOL -> refresh(staged());
            case GUIDANCE -> {}
        }
    }

    /** Exercises that a stage prescribes or did until now. */
    private Set<String> staged() {
        Set<String> codes = new TreeSet<>(stages().keySet());
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        select distinct code from exercise_search
                        where exists (select from unnest(labels) as label where label like 'stage:%')""");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
        return codes;
    }

    private void refresh(Collection<String> codes) {
        var offered = exercises.findRevisions(exercises.findOffered(codes));
        try (var connection = dataSource.getConnection()) {
            try (var delete = connection.prepareStatement("delete from exercise_search where code = any (?)")) {
                delete.setArray(1, connection.createArrayOf("text", codes.toArray()));
                delete.executeUpdate();
            }
            insert(connection, offered);
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
    }

    private Map<String, Set<String>> stages() {
        Map<String, Set<String>> all = new HashMap<>();
        uses.forEach(use -> use.stages().forEach((code, stages) -> all.computeIfAbsent(code, any -> new TreeSet<>())
                .addAll(stages)));
        return all;
    }

    private void insert(Connection connection, List<ExerciseRevision> offered) throws SQLException {
        var stages = stages();
        try (var rows = connection.prepareStatement(INSERT);
                var words = connection.prepareStatement(
                        "insert into exercise_word (language, word) select ?, unnest(?) on conflict do nothing")) {
            for (ExerciseRevision exercise : offered) {
                for (String language : languages.served()) {
                    var row = SearchRow.of(exercise, language, stages.getOrDefault(exercise.id.code(), Set.of()));
                    bind(rows, row, exercise);
                    rows.addBatch();
                    words.setString(1, language);
                    words.setArray(
                            2, connection.createArrayOf("text", row.words().toArray()));
                    words.addBatch();
                }
            }
            rows.executeBatch();
            words.executeBatch();
        }
    }

    private String view(ExerciseRevision exercise, String language) {
        return renderer.render(ExerciseView.of(exercise, language), language).json();
    }

    private String summary(ExerciseRevision exercise, String language) {
        return renderer.render(ExerciseSummary.of(exercise, language), language).json();
    }

    private void bind(PreparedStatement statement, SearchRow row, ExerciseRevision exercise) throws SQLException {
        var connection = statement.getConnection();
        statement.setString(1, row.language());
        statement.setString(2, row.code());
        statement.setInt(3, row.revision());
        statement.setString(4, row.contentLanguage());
        statement.setString(5, row.sortName());
        statement.setTimestamp(6, Timestamp.from(row.changedAt()));
        statement.setArray(7, connection.createArrayOf("text", row.labels().toArray()));
        statement.setArray(
                8, connection.createArrayOf("text", row.equipmentOptions().toArray()));
        statement.setString(9, view(exercise, row.contentLanguage()));
        statement.setString(10, summary(exercise, row.contentLanguage()));
        statement.setString(11, withAndWithoutAccents(row.rest()));
        statement.setString(12, withAndWithoutAccents(row.name()));
        statement.setString(13, withAndWithoutAccents(row.otherNames()));
        statement.setString(14, withAndWithoutAccents(row.purpose()));
        statement.setString(15, textSearch.configuration(row.contentLanguage()));
    }

    /** Stems differ with and without accents, and people search both ways. */
    private static String withAndWithoutAccents(String text) {
        String line = Words.line(text);
        String plain = Words.withoutAccents(line);
        return plain.equals(line) ? line : line + " " + plain;
    }

    private static void execute(Connection connection, String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setString(1, parameter);
            }
            statement.executeUpdate();
        }
    }
}
