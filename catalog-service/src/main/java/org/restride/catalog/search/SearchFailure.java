package org.restride.catalog.search;

import java.sql.SQLException;

/** The database did not do what a search needs. */
class SearchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchFailure(SQLException cause) {
        super(cause);
    }
}
