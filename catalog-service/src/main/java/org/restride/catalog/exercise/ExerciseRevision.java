package org.restride.catalog.exercise;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.restride.catalog.publication.Authorship;

/** A published revision of an exercise. It never changes; a correction is the next revision. */
@Entity
@Immutable
@Table(name = "exercise_revision")
public class ExerciseRevision {

    @EmbeddedId
    public ExerciseRevisionId id;

    @JdbcTypeCode(SqlTypes.JSON)
    public ExerciseContent content;

    /** Those in which every text exists; English is always one. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Embedded
    public Authorship authorship;

    @Override
    public boolean equals(Object other) {
        return other instanceof ExerciseRevision that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
