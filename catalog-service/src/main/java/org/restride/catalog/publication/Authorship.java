package org.restride.catalog.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who wrote something that is published, and who agreed to it. Both are null for what a release of Restride brings along.
 *
 * @param authoredBy subject of the person who wrote the last edit
 * @param reviewedBy subject of another person
 */
@Embeddable
public record Authorship(
        @Column(name = "authored_by") String authoredBy,
        @Column(name = "reviewed_by") String reviewedBy) {

    /** Came with a release. */
    public static final Authorship RELEASE = new Authorship(null, null);

    /** @param authorship null as well, when it is read from columns that are */
    public static boolean isOfRelease(Authorship authorship) {
        return authorship == null || authorship.equals(RELEASE);
    }
}
