package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.restride.catalog.publication.Kind;

/** Something being written. It may be half-done and wrong; only its review asks for more. */
@Entity
@Table(name = "draft")
class Draft {

    /** Where a draft is on its way. */
    enum State {
        /** Its authors may change it. */
        EDITING,
        /** Waits for another person; nobody changes it. */
        IN_REVIEW,
        PUBLISHED,
        /** Given up; kept to be read. */
        WITHDRAWN
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String code;

    /** What was published when its authors began; null when nothing was. */
    @Column(name = "based_on")
    String basedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode content;

    /** Counts every change of content or state, 1 for the first. */
    int revision;

    @Enumerated(EnumType.STRING)
    State state;

    /** Everybody who wrote any of it, the latest last. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> authors;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "reviewed_by")
    String reviewedBy;

    /** What the reviewer said, when sent back or published. */
    @Column(name = "review_note")
    String reviewNote;

    /** Number of the revision or name of the version it became. */
    @Column(name = "published_as")
    String publishedAs;

    static Draft begin(UUID id, DraftContent written, String author, Instant at) {
        var draft = new Draft();
        draft.id = id;
        draft.kind = written.kind();
        draft.code = written.code();
        draft.state = State.EDITING;
        draft.authors = List.of();
        draft.write(written, author, at);
        return draft;
    }

    void write(DraftContent written, String author, Instant at) {
        basedOn = written.basedOn();
        content = written.content();
        List<String> all = new ArrayList<>(authors);
        all.remove(author);
        all.add(author);
        authors = all;
        moved(state, at);
    }

    void moved(State to, Instant at) {
        state = to;
        revision++;
        changedAt = at;
    }

    /** Who wrote last. */
    String author() {
        return authors.get(authors.size() - 1);
    }

    DraftContent written() {
        return new DraftContent(kind, code, basedOn, content);
    }
}
