package org.restride.session.feed;

import java.util.List;
import java.util.UUID;

/** One kind of things that change, for apps that keep a copy. */
public interface ChangeSource {

    /**
     * What stands after the changes with these numbers, by number.
     *
     * @param after excluded
     * @param upTo included
     * @param limit most entries
     */
    List<Change> changes(UUID patientId, long after, long upTo, int limit);
}
