package org.restride.analytics.worklist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.restride.analytics.History;
import org.restride.analytics.access.PatientAccess;
import org.restride.analytics.fact.FactWriter;
import org.restride.analytics.fact.NewFact;
import org.restride.events.PatientChanged;

/** Patients who need attention, without the way there. */
@ApplicationScoped
public class Ward {

    static final LocalDate DAY = LocalDate.parse("2026-11-04");

    private final Worklist worklist;
    private final FactWriter facts;
    private final PatientAccess access;

    Ward(Worklist worklist, FactWriter facts, PatientAccess access) {
        this.worklist = worklist;
        this.facts = facts;
        this.access = access;
    }

    /** In the care of these. */
    public UUID patient(String displayName, String... careTeam) {
        var patient = History.ofSomebody();
        admit(patient.patientOf(UUID.randomUUID(), displayName, List.of(careTeam)));
        return patient.patientId();
    }

    public void admit(PatientChanged patient) {
        QuarkusTransaction.requiringNew().run(() -> {
            facts.add(List.of(NewFact.of(patient)));
            access.replace(List.of(patient));
        });
    }

    /** From now on these hold of the patient and nothing else. */
    public void holds(UUID patientId, Attention... attentions) {
        holds(Map.of(patientId, new LinkedHashSet<>(Arrays.asList(attentions))));
    }

    void holds(Map<UUID, Set<Attention>> attentions) {
        QuarkusTransaction.requiringNew().run(() -> worklist.refresh(new HashMap<>(attentions)));
    }

    public static Attention attention(UUID patientId, AttentionKind kind, String... causes) {
        return attention(patientId, kind, null, DAY, causes);
    }

    static Attention attention(UUID patientId, AttentionKind kind, Urgency urgency, LocalDate since, String... causes) {
        return new Attention(
                patientId,
                kind,
                urgency,
                new TreeSet<>(List.of(causes)),
                since,
                new TreeSet<>(List.of("CODE-" + causes.length)),
                null);
    }
}
