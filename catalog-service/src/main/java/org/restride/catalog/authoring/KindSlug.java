package org.restride.catalog.authoring;

import java.util.Arrays;
import org.restride.catalog.publication.Kind;
import org.restride.kit.problem.InvalidRequest;

/** A kind as addresses name it: in small letters. */
public record KindSlug(Kind kind) {

    /**
     * Called for the path parameter.
     *
     * @throws InvalidRequest if there is no such kind
     */
    public static KindSlug valueOf(String slug) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .map(KindSlug::new)
                .orElseThrow(() -> new InvalidRequest("kind", "must be exercise, protocol or guidance"));
    }
}
