package org.restride.kit.republication;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Optional;

/**
 * What a service has published, told again from what it stores; a service has one bean of it. Events are told under the
 * identities, revisions and times they had, so that a reader who has them takes them for repetitions.
 */
public interface History {

    /** About how many chapters there are. */
    long chapters();

    /**
     * Joins the caller's transaction, in which the events are put into the outbox: until it ends, nothing that the chapter
     * tells can be erased.
     *
     * @param bookmark of the chapter before; null for the first
     * @return empty when all is told
     */
    Optional<Chapter> after(String bookmark);

    /**
     * What is told together.
     *
     * @param bookmark where the next one follows
     */
    record Chapter(String bookmark, List<CloudEvent> events) {}
}
