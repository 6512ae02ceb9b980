package org.restride.catalog.search;

import org.restride.kit.problem.InvalidRequest;

/** How much of each exercise a list has. */
enum Detail {
    /** Everything, as for a copy that is kept. */
    FULL("full", "view"),
    /** What a list of results shows. */
    SUMMARY("summary", "summary");

    private final String key;
    private final String column;

    Detail(String key, String column) {
        this.key = key;
        this.column = column;
    }

    /** Where the JSON of it is. */
    String column() {
        return column;
    }

    /** @throws InvalidRequest naming the parameter, if there is no such detail */
    static Detail parse(String text) {
        for (Detail detail : values()) {
            if (detail.key.equals(text)) {
                return detail;
            }
        }
        throw new InvalidRequest("detail", "must be full or summary");
    }
}
