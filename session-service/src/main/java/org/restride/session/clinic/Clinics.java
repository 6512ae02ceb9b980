package org.restride.session.clinic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clinics that are stored. */
@ApplicationScoped
public class Clinics implements PanacheRepositoryBase<Clinic, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** @return false when the id is taken already */
    boolean insertIfAbsent(Clinic clinic) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into clinic (clinic_id, name, changed_at) values (:clinicId, :name, :changedAt)
                                on conflict do nothing
                                """)
                        .setParameter("clinicId", clinic.clinicId)
                        .setParameter("name", clinic.name)
                        .setParameter("changedAt", clinic.changedAt)
                        .executeUpdate()
                == 1;
    }

    /** @param all whether the caller administers every clinic */
    @SuppressWarnings("unchecked")
    List<Clinic> administeredBy(String subject, boolean all, Optional<UUID> after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select clinic.* from clinic
                        where clinic_id > :after
                          and (:all or clinic_id in (select clinic_id from clinic_member
                                                     where subject = :subject and 'ADMIN' = any (functions)))
                        order by clinic_id
                        limit :limit
                        """, Clinic.class)
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setParameter("all", all)
                .setParameter("subject", subject)
                .setParameter("limit", limit)
                .getResultList();
    }
}
