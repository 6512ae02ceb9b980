package org.restride.session.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.events.PlanChanged;

/** The plan revisions that are stored. */
@ApplicationScoped
public class PlanRevisions implements PanacheRepositoryBase<PlanRevision, PlanRevision.Key> {

    private static final String PRESCRIPTION = """
            select cast(jsonb_build_object('planId', plan -> 'planId', 'planRevision', plan -> 'revision',
                'exercises', plan -> 'exercises') as text)
            from plan_revision
            where patient_id = ? and effective_from <= ?
            order by revision desc limit 1
            """;

    private final AgroalDataSource dataSource;

    PlanRevisions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The plan in force on a local day: the highest revision that counts by then; empty when there is none. */
    public Optional<PlanChanged> inForceOn(UUID patientId, LocalDate day) {
        return find("key.patientId = ?1 and effectiveFrom <= ?2 order by key.revision desc", patientId, day)
                .page(0, 1)
                .firstResultOptional()
                .map(PlanRevision::asAnnounced);
    }

    /**
     * What that plan prescribes, as JSON with its id and revision. Looked up with every session: read by plain SQL, which
     * Hibernate's cache of native queries makes many times slower.
     */
    public Optional<String> prescriptionOn(UUID patientId, LocalDate day) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(PRESCRIPTION)) {
            select.setObject(1, patientId);
            select.setObject(2, day);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The plan of a day cannot be read", e);
        }
    }

    Optional<PlanRevision> latest(UUID patientId) {
        return find("key.patientId = ?1 order by key.revision desc", patientId)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Zone of the newest revision; empty without a plan. */
    public Optional<ZoneId> zone(UUID patientId) {
        return latest(patientId).map(revision -> revision.asAnnounced().zone());
    }

    /** By the numbers of their changes. */
    List<PlanRevision> changed(UUID patientId, long after, long upTo, int limit) {
        return find(
                        "key.patientId = ?1 and changeNumber > ?2 and changeNumber <= ?3 order by changeNumber",
                        patientId,
                        after,
                        upTo)
                .page(0, limit)
                .list();
    }

    List<PlanRevision> after(UUID patientId, int revision, int limit) {
        return find("key.patientId = ?1 and key.revision > ?2 order by key.revision", patientId, revision)
                .page(0, limit)
                .list();
    }

    /**
     * The newest revision in force on each day from {@code day} on, the earliest first. What one of them says of days that
     * another one took over is left out.
     */
    List<PlanRevision> standingFrom(UUID patientId, LocalDate day) {
        Deque<PlanRevision> standing = new ArrayDeque<>();
        for (PlanRevision revision : list("key.patientId = ?1 order by key.revision desc", patientId)) {
            if (standing.isEmpty() || revision.effectiveFrom.isBefore(standing.getFirst().effectiveFrom)) {
                standing.addFirst(revision);
            }
            if (!revision.effectiveFrom.isAfter(day)) {
                break;
            }
        }
        return List.copyOf(standing);
    }

    /** @return false when this revision exists already */
    boolean insertIfAbsent(PlanChanged plan, JsonNode request) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into plan_revision
                                    (patient_id, revision, plan_id, effective_from, request, plan, changed_at)
                                values (:patientId, :revision, :planId, :effectiveFrom,
                                        cast(:request as jsonb), cast(:plan as jsonb), :changedAt)
                                on conflict do nothing
                                """)
                        .setParameter("patientId", plan.patientId())
                        .setParameter("revision", plan.revision())
                        .setParameter("planId", plan.planId())
                        .setParameter("effectiveFrom", plan.effectiveFrom())
                        .setParameter("request", request.toString())
                        .setParameter("plan", new String(EventCodec.data(plan), StandardCharsets.UTF_8))
                        .setParameter("changedAt", plan.changedAt())
                        .executeUpdate()
                == 1;
    }
}
