package org.restride.analytics.dryrun;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.restride.analytics.evaluation.Judgement;
import org.restride.analytics.evaluation.KnownPatient;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolReference;

/**
 * Judges patients by the version in force and by a draft: on the same day, from the same history, in the stage with the same
 * code, with the sessions their plans asked for. A pure function of the patient.
 */
final class Comparison {

    /** The weekly decision before the last one is at most so many days back. */
    private static final int DAYS_BACK = 13;

    private final String patientsOn;
    private final ProtocolRules draft;
    private final Function<ProtocolReference, Optional<ProtocolRules>> versions;

    /**
     * @param patientsOn code of the protocol whose patients are meant
     * @param versions the rules of published versions; empty for what is not known or cannot be judged by
     */
    Comparison(String patientsOn, ProtocolRules draft, Function<ProtocolReference, Optional<ProtocolRules>> versions) {
        this.patientsOn = patientsOn;
        this.draft = draft;
        this.versions = versions;
    }

    /** Empty for a patient who is not on the protocol on that day. */
    Optional<Compared> of(UUID patientId, KnownPatient patient, LocalDate day) {
        return patient.plans()
                .inForceOn(day)
                .filter(plan -> plan.protocol().code().equals(patientsOn))
                .map(plan -> versions.apply(plan.protocol())
                        .map(inForce -> compared(patientId, patient, day, plan, inForce))
                        .orElseGet(() -> Compared.notJudged(patientId, day, plan)));
    }

    private Compared compared(
            UUID patientId, KnownPatient patient, LocalDate day, PlanChanged plan, ProtocolRules inForce) {
        Essentials now = judged(day, plan, patient, inForce);
        ProtocolRules forPatient = draft.forStagesOf(inForce);
        return missingStage(patient, day, plan, forPatient)
                .map(missing -> Compared.stageMissing(patientId, day, plan, missing, now))
                .orElseGet(() -> Compared.of(patientId, day, plan, now, judged(day, plan, patient, forPatient)));
    }

    private static Essentials judged(LocalDate day, PlanChanged plan, KnownPatient patient, ProtocolRules rules) {
        return Essentials.of(Judgement.on(day, plan, patient, rules).decision());
    }

    /** Also of the weeks before, which are judged again. */
    private static Optional<String> missingStage(
            KnownPatient patient, LocalDate day, PlanChanged plan, ProtocolRules rules) {
        return IntStream.rangeClosed(0, DAYS_BACK)
                .mapToObj(back -> patient.plans().inForceOn(day.minusDays(back)))
                .flatMap(Optional::stream)
                .filter(then ->
                        then.planId().equals(plan.planId()) && then.protocol().equals(plan.protocol()))
                .filter(then -> rules.stage(then.stageOrder()).isEmpty())
                .map(PlanChanged::stageCode)
                .findFirst();
    }
}
