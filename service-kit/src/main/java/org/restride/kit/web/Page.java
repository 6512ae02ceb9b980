package org.restride.kit.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor to ask for the next page with; null on the last
 */
public record Page<T>(List<T> items, String nextCursor) {

    /** Most items a page may have. */
    public static final int MAX_LIMIT = 200;

    /**
     * Makes a page of {@code limit} items out of one more than that, which shows whether a next page exists.
     *
     * @param key what the next page begins after
     */
    public static <T> Page<T> of(List<T> limitPlusOne, int limit, Function<T, List<String>> key) {
        if (limitPlusOne.size() <= limit) {
            return new Page<>(limitPlusOne, null);
        }
        List<T> items = List.copyOf(limitPlusOne.subList(0, limit));
        return new Page<>(items, Cursor.of(key.apply(items.get(limit - 1))));
    }

    /** The same page with each item shown in another form. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
