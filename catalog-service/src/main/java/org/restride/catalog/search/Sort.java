package org.restride.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.restride.kit.problem.InvalidRequest;
import org.restride.kit.web.Cursor;

/** Orders in which exercises can be listed; equal ones by their codes. */
enum Sort {
    /** Best match first; needs words to match. */
    RELEVANCE(
            "rank desc, code",
            "(rank < cast(? as real) or rank = cast(? as real) and code > ?)",
            hit -> Float.toString(hit.rank()),
            Sort::rank,
            2),
    CODE("code", "code > ?", hit -> "", UnaryOperator.identity(), 0),
    NAME(
            "sort_name, code",
            "(sort_name > ? or sort_name = ? and code > ?)",
            Hit::sortName,
            UnaryOperator.identity(),
            2),
    /** Latest change first. */
    CHANGED(
            "changed_at desc, code",
            "(changed_at < cast(? as timestamptz) or changed_at = cast(? as timestamptz) and code > ?)",
            hit -> hit.changedAt().toString(),
            text -> Cursor.instant(text).toString(),
            2);

    private final String order;
    private final String after;
    private final Function<Hit, String> key;
    private final UnaryOperator<String> checked;
    private final int timesUsed;

    Sort(String order, String after, Function<Hit, String> key, UnaryOperator<String> checked, int timesUsed) {
        this.order = order;
        this.after = after;
        this.key = key;
        this.checked = checked;
        this.timesUsed = timesUsed;
    }

    String order() {
        return order;
    }

    String after() {
        return after;
    }

    /** What a page that ends with this one hands on. */
    List<String> key(Hit hit) {
        return List.of(name(), key.apply(hit), hit.code());
    }

    /**
     * Parameters of {@link #after()}; none for the first page.
     *
     * @throws InvalidRequest if the cursor is of another order
     */
    List<String> after(String cursor) {
        return Cursor.parse(cursor, 3)
                .map(parts -> {
                    if (!parts.get(0).equals(name())) {
                        throw Cursor.invalid();
                    }
                    var parameters = new ArrayList<String>();
                    for (int i = 0; i < timesUsed; i++) {
                        parameters.add(checked.apply(parts.get(1)));
                    }
                    parameters.add(parts.get(2));
                    return List.copyOf(parameters);
                })
                .orElse(List.of());
    }

    private static String rank(String text) {
        try {
            return Float.toString(Float.parseFloat(text));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    /** @throws InvalidRequest naming the parameter, if there is no such order */
    static Sort parse(String name, boolean hasText) {
        if (name == null || name.isEmpty()) {
            return hasText ? RELEVANCE : CODE;
        }
        Sort sort = Arrays.stream(values())
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("sort", "must be relevance, code, name or changed"));
        if (sort == RELEVANCE && !hasText) {
            throw new InvalidRequest("sort", "by relevance needs q");
        }
        return sort;
    }
}
