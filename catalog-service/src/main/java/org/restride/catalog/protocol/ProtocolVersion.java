package org.restride.catalog.protocol;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.restride.catalog.exercise.ExerciseRevisionId;
import org.restride.catalog.publication.Authorship;
import org.restride.catalog.text.Localized;

/** A published version of a protocol. It never changes; all that happens to it later is that it is announced. */
@Entity
@Table(name = "protocol_version")
class ProtocolVersion {

    @EmbeddedId
    ProtocolVersionId id;

    /** Order of the versions of one protocol, 1 for the first. */
    @Column(updatable = false)
    int sequence;

    /** In English. */
    @Column(updatable = false)
    String title;

    /** In all its languages; null in versions from before there were others. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    Localized titles;

    @Column(name = "clinical_sign_off_required", updatable = false)
    boolean clinicalSignOffRequired;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    ProtocolContent content;

    /** Those in which every text exists; English is always one. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    List<String> languages;

    @Column(name = "published_at", updatable = false)
    Instant publishedAt;

    @Embedded
    @AttributeOverride(name = "authoredBy", column = @Column(name = "authored_by", updatable = false))
    @AttributeOverride(name = "reviewedBy", column = @Column(name = "reviewed_by", updatable = false))
    Authorship authorship;

    /** When its newest event was put into the outbox; null while there is none. */
    @Column(name = "announced_at")
    Instant announcedAt;

    /** Of its newest announcement; 0 while there is none. */
    @Column(name = "announced_form")
    int announcedForm;

    /** The revision of each exercise this version means. */
    @ElementCollection
    @Immutable
    @CollectionTable(
            name = "protocol_exercise",
            joinColumns = {
                @JoinColumn(name = "protocol_code", referencedColumnName = "protocol_code"),
                @JoinColumn(name = "protocol_version", referencedColumnName = "version")
            })
    @OrderBy("code")
    List<ExerciseRevisionId> exercises;

    Localized title() {
        return titles == null ? Localized.english(title) : titles;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProtocolVersion that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
