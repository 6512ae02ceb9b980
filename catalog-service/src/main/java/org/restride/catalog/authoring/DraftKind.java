package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.restride.catalog.publication.Authorship;
import org.restride.catalog.publication.Kind;

/** One kind of content that can be authored: what makes it right, and how it is published. */
public interface DraftKind {

    Kind kind();

    /**
     * What the rules of the kind find, apart from the form.
     *
     * @param content has the form that the kind's JSON Schema asks for
     */
    List<Finding> check(String code, JsonNode content);

    /** What is published now, also when it is retired. */
    Optional<PublishedContent> current(String code);

    /**
     * One published revision or version.
     *
     * @param number as {@link #publish} gave it
     */
    Optional<PublishedContent> find(String code, String number);

    /**
     * Publishes for ever, within the caller's transaction.
     *
     * @param content was checked in this transaction
     * @return number of the new revision, or name of the new version
     */
    String publish(String code, JsonNode content, Authorship authorship);
}
