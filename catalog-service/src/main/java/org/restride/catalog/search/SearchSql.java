package org.restride.catalog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.restride.kit.web.Languages;

/** Writes the statements of a search. */
final class SearchSql {

    /** Which of the exercises that the words find. */
    enum Among {
        /** All of them, or all there are when no words were typed. */
        ALL,
        /** Those found in what names them and says what they are for; the words' weight there is their rank. */
        RANKED,
        /** Those found elsewhere only, as in the steps; thousands have "knee" there, which tells them apart by nothing. */
        REST
    }

    private static final String WORDS = "to_tsquery(cast(? as regconfig), ?)";

    private final TypedSearch search;
    private final Among among;
    private final StringBuilder where = new StringBuilder(" from exercise_search where language = ?");
    private final List<Object> parameters = new ArrayList<>();

    private SearchSql(TypedSearch search, Among among) {
        this.search = search;
        this.among = among;
        parameters.add(search.query().language());
        search.query().filters().forEach((facet, values) -> {
            where.append(" and labels && cast(? as text[])");
            parameters.add(values.stream().map(facet::label).toArray(String[]::new));
        });
        if (search.hasWords()) {
            words();
        }
    }

    static SearchSql of(TypedSearch search, Among among) {
        return new SearchSql(search, among);
    }

    /** Every exercise stands in English too. */
    static Sql offered(Collection<String> codes) {
        return new Sql(
                "select code, revision from exercise_search where language = ? and code = any (cast(? as text[]))",
                List.of(Languages.DEFAULT, codes.toArray(String[]::new)));
    }

    private void words() {
        if (among == Among.REST) {
            where.append(" and not headline @@ ").append(WORDS);
            addWords(parameters);
        }
        where.append(among == Among.RANKED ? " and headline @@ " : " and document @@ ")
                .append(WORDS);
        addWords(parameters);
    }

    private void addWords(List<Object> to) {
        to.add(search.configuration());
        to.add(search.words());
    }

    /** @param after parameters of the order's condition; empty for the first page */
    Sql page(Detail detail, Sort sort, List<String> after, int limit) {
        return listed(detail, after.isEmpty() ? "" : " where " + sort.after(), after, sort.order(), limit);
    }

    Sql suiting(int limit) {
        return listed(Detail.SUMMARY, " where possible", List.of(), Sort.CODE.order(), limit);
    }

    private Sql listed(
            Detail detail, String condition, Collection<String> conditionParameters, String order, int limit) {
        List<Object> all = new ArrayList<>();
        var columns = new StringBuilder("select code, revision, content_language, sort_name, changed_at, ");
        columns.append(detail.column()).append(" as shown, ");
        if (among == Among.RANKED) {
            columns.append("ts_rank(headline, ").append(WORDS).append(") as rank, ");
            addWords(all);
        } else {
            columns.append("cast(0 as real) as rank, ");
        }
        columns.append(possible(all)).append(" as possible");
        all.addAll(parameters);
        all.addAll(conditionParameters);
        return new Sql(
                "select * from (%s%s) as found%s order by %s limit %d"
                        .formatted(columns, where, condition, order, limit),
                all);
    }

    /** Every exercise has the empty label too, which counts them all. */
    Sql counts() {
        List<Object> all = new ArrayList<>(parameters);
        String sql = "select label, count(*) from (select unnest(labels || array['']) as label%s and %s) as labelled"
                        .formatted(where, possible(all))
                + " group by label order by label";
        return new Sql(sql, all);
    }

    /** Whether an exercise suits the person. */
    private String possible(List<Object> to) {
        Person person = search.query().person();
        if (person.isAnybody()) {
            return "true";
        }
        to.add(person.conditions().stream().map(Facet.NOT_FOR::label).toArray(String[]::new));
        if (person.equipment() == null) {
            return "not (labels && cast(? as text[]))";
        }
        to.add(person.equipment().toArray(String[]::new));
        return """
                (not (labels && cast(? as text[])) and exists (select from unnest(equipment_options) as option
                    where string_to_array(option, '+') <@ cast(? as text[])))""";
    }
}
