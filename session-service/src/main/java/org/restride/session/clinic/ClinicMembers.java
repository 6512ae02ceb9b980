package org.restride.session.clinic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who works where. */
@ApplicationScoped
public class ClinicMembers implements PanacheRepositoryBase<ClinicMember, ClinicMember.Key> {

    public Optional<ClinicMember> find(UUID clinicId, String subject) {
        return findByIdOptional(new ClinicMember.Key(clinicId, subject));
    }

    public List<ClinicMember> withSubject(String subject) {
        return list("key.subject = ?1 order by key.clinicId", subject);
    }

    /**
     * Clinicians of the clinic among these subjects; none of them leaves before the caller's transaction ends, so that what
     * is decided for them is seen by whoever takes them off.
     */
    @SuppressWarnings("unchecked")
    public Set<String> cliniciansKept(UUID clinicId, Set<String> subjects) {
        List<String> kept = getEntityManager()
                .createNativeQuery("""
                        select subject from clinic_member
                        where clinic_id = :clinicId and subject = any (cast(:subjects as text[]))
                          and 'CLINICIAN' = any (functions)
                        order by subject
                        for share
                        """, String.class)
                .setParameter("clinicId", clinicId)
                .setParameter("subjects", subjects.toArray(String[]::new))
                .getResultList();
        return Set.copyOf(kept);
    }

    /** Members of the clinic among these subjects, by subject. */
    public Map<String, ClinicMember> named(UUID clinicId, Set<String> subjects) {
        return list("key.clinicId = ?1 and key.subject in ?2", clinicId, subjects).stream()
                .collect(Collectors.toMap(member -> member.key.subject(), member -> member));
    }

    List<ClinicMember> of(UUID clinicId, Optional<String> after, int limit) {
        var query = after.isEmpty()
                ? find("key.clinicId = ?1 order by key.subject", clinicId)
                : find("key.clinicId = ?1 and key.subject > ?2 order by key.subject", clinicId, after.get());
        return query.page(0, limit).list();
    }
}
