package org.restride.system.drill;

/** What came of one request, as a client tells them apart. */
enum Outcome {
    GOOD("good"),
    /** A problem with {@code Retry-After}. */
    UNAVAILABLE("503"),
    TOO_MANY("429"),
    /** Refused or broken off. */
    NO_CONNECTION("no connection"),
    NO_ANSWER("no answer"),
    /** Keycloak's own word, which is not ours to judge. */
    NO_SIGN_IN("no sign-in"),
    /** What no client should ever get: a status that is not true, or a body that contradicts what was acknowledged. */
    WRONG("wrong");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
