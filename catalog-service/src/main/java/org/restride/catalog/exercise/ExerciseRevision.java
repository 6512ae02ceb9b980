package org.restride.catalog.exercise;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A published revision of an exercise. It never changes; a correction is the next revision. */
@Entity
@Immutable
@Table(name = "exercise_revision")
public class ExerciseRevision {

    @EmbeddedId
    public ExerciseRevisionId id;

    @JdbcTypeCode(SqlTypes.JSON)
    public ExerciseContent content;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Override
    public boolean equals(Object other) {
        return other instanceof ExerciseRevision that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
