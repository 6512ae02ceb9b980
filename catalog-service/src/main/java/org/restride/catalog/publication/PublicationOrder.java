package org.restride.catalog.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Lets one publication happen after the other, each with a later time than all before it. A reader who has seen
 * everything up to one time therefore never misses what is committed later with an earlier one.
 */
@ApplicationScoped
public class PublicationOrder {

    /** Any number, the same in all instances. */
    private static final long LOCK = 4_711_2026L;

    private final EntityManager entities;
    private final Clock clock;

    PublicationOrder(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Waits for other publications; none happens from here to the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant next() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:key)) as locked", Integer.class)
                .setParameter("key", LOCK)
                .getSingleResult();
        var last = (Instant) entities.createNativeQuery("""
                        select max(at) from (
                            select max(published_at) as at from exercise_revision
                            union all select max(retired_at) from exercise_retirement
                            union all select max(published_at) from guidance_revision
                            union all select max(published_at) from protocol_version
                        ) as publication""", Instant.class).getSingleResult();
        Instant now = clock.instant();
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MILLIS);
    }
}
