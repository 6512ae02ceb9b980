package org.restride.catalog.search;

/**
 * A search with its words as PostgreSQL looks for them.
 *
 * @param words in the syntax of {@code to_tsquery}; null when everything is meant
 * @param configuration PostgreSQL's rules for word forms
 */
record TypedSearch(ExerciseQuery query, String words, String configuration) {

    boolean hasWords() {
        return words != null;
    }
}
