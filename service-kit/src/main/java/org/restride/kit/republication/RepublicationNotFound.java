package org.restride.kit.republication;

import org.restride.kit.problem.NotFound;

/** 404: there was no such republication. */
class RepublicationNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    RepublicationNotFound() {
        super("republication-not-found", "There is no such republication");
    }
}
