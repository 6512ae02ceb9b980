package org.restride.system.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One thing to be done to a record.
 *
 * @param ifMatch the revision it changes; null for something new, or while it waits for the step before it
 * @param content only with PUT
 */
public record Step(Action action, Integer ifMatch, JsonNode content) {

    /** As the service calls them. */
    public enum Action {
        PUT,
        VOID
    }

    static Step put(Integer ifMatch, JsonNode content) {
        return new Step(Action.PUT, ifMatch, content);
    }

    static Step markVoided(Integer ifMatch) {
        return new Step(Action.VOID, ifMatch, null);
    }

    Step onto(Integer revision) {
        return new Step(action, revision, content);
    }
}
