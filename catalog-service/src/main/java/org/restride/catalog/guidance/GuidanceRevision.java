package org.restride.catalog.guidance;

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

/** A published revision of the guidance. It never changes; a correction is the next revision. */
@Entity
@Immutable
@Table(name = "guidance_revision")
public class GuidanceRevision {

    @EmbeddedId
    public GuidanceRevisionId id;

    @JdbcTypeCode(SqlTypes.JSON)
    public GuidanceContent content;

    /** Those in which every text exists; English is always one. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Embedded
    public Authorship authorship;

    @Override
    public boolean equals(Object other) {
        return other instanceof GuidanceRevision that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
