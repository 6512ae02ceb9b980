package org.restride.session.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.kit.audit.AuditListing;
import org.restride.kit.audit.AuditRecord;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;
import org.restride.session.analytics.AnalyticsClient;
import org.restride.session.analytics.AnalyticsUnavailable;
import org.restride.session.audit.AuditCursor.Place;
import org.restride.session.clinic.ClinicMember;
import org.restride.session.clinic.ClinicMembers;
import org.restride.session.patient.Patients;

/** Joins what this service and analytics-service noted about a patient, newest first. */
@ApplicationScoped
class AuditTrails {

    /** One less than a page of the other service, so that one more shows whether there is a next page. */
    static final int MAX_LIMIT = Page.MAX_LIMIT - 1;

    private static final Comparator<AuditRecord> NEWEST_FIRST = Comparator.comparing(AuditRecord::at)
            .thenComparing(AuditRecord::service)
            .thenComparing(AuditRecord::position)
            .reversed();

    private final AuditListing here;
    private final AnalyticsClient analytics;
    private final ClinicMembers members;
    private final Patients patients;

    AuditTrails(AuditListing here, AnalyticsClient analytics, ClinicMembers members, Patients patients) {
        this.here = here;
        this.analytics = analytics;
        this.members = members;
        this.patients = patients;
    }

    /**
     * A page of both trails.
     *
     * @param missing services that did not answer: their entries are not among the items; a later page may have them
     */
    record AuditPage(List<AuditView> items, String nextCursor, List<String> missing) {}

    AuditPage page(UUID patientId, AuditCursor from, int limit) {
        List<AuditRecord> own =
                here.before(patientId, from.here().at(), from.here().position(), limit + 1);
        List<String> missing = new ArrayList<>();
        List<AuditRecord> others = others(patientId, from.analytics(), limit + 1, missing);
        List<AuditRecord> both = new ArrayList<>(own);
        both.addAll(others);
        both.sort(NEWEST_FIRST);
        List<AuditRecord> shown = both.subList(0, Math.min(limit, both.size()));
        boolean more = both.size() > limit;
        var next = new AuditCursor(lastOf(own, shown, from.here()), lastOf(others, shown, from.analytics()));
        return new AuditPage(named(patientId, shown), more ? Cursor.of(next.key()) : null, missing);
    }

    private List<AuditRecord> others(UUID patientId, Place from, int limit, List<String> missing) {
        try {
            return analytics.audit(patientId, from.at(), from.position(), limit);
        } catch (AnalyticsUnavailable e) {
            missing.add("analytics-service");
            return List.of();
        }
    }

    private static Place lastOf(List<AuditRecord> part, List<AuditRecord> shown, Place before) {
        return part.stream()
                .filter(shown::contains)
                .reduce((earlier, later) -> later)
                .map(Place::of)
                .orElse(before);
    }

    private List<AuditView> named(UUID patientId, List<AuditRecord> shown) {
        Set<String> subjects = shown.stream().map(AuditRecord::subject).collect(Collectors.toSet());
        Map<String, ClinicMember> known = members.named(patients.get(patientId).clinicId, subjects);
        return shown.stream()
                .map(entry -> new AuditView(
                        entry, known.containsKey(entry.subject()) ? known.get(entry.subject()).displayName : null))
                .toList();
    }
}
