package org.restride.analytics.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.restride.analytics.dryrun.Counts.Cell;
import org.restride.analytics.dryrun.Counts.What;
import org.restride.analytics.evaluation.KnownPatient;
import org.restride.analytics.evaluation.KnownPatients;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.analytics.protocol.CompiledProtocols;
import org.restride.analytics.protocol.CompiledProtocols.CompiledProtocol;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.ProtocolPublished;

/**
 * Takes a dry run on, some patients in a transaction: what was found of them and that they were looked at is stored together,
 * so that each counts once, whoever crashes. Locks nothing that taking in or evaluating waits for, but for the moment in
 * which differences are written.
 */
@ApplicationScoped
class DryRunSteps {

    private static final Map<Cell, Long> ONE_NOT_JUDGED =
            Map.of(new Cell(What.FINDING, "", Finding.NOT_JUDGED.name()), 1L);

    private final DryRuns runs;
    private final Candidates candidates;
    private final Differences differences;
    private final KnownPatients patients;
    private final CompiledProtocols protocols;
    private final Clock clock;

    DryRunSteps(
            DryRuns runs,
            Candidates candidates,
            Differences differences,
            KnownPatients patients,
            CompiledProtocols protocols,
            Clock clock) {
        this.runs = runs;
        this.candidates = candidates;
        this.differences = differences;
        this.patients = patients;
        this.protocols = protocols;
        this.clock = clock;
    }

    /**
     * Compares the next patients, or finishes the dry run when there are none.
     *
     * @throws UnusableProtocol if this release cannot judge by the draft
     */
    @Transactional
    void compare(UUID dryRunId, int limit) throws UnusableProtocol {
        Optional<DryRun> run = runs.hold(dryRunId);
        if (run.isPresent()) {
            Comparison comparison = comparison(run.get());
            next(run.get(), limit, (held, patientIds) -> {
                List<Compared> compared = compare(held, comparison, patientIds);
                runs.add(dryRunId, Counts.of(compared).patients());
                differences.add(held, compared);
            });
        }
    }

    /**
     * Counts the next patient as one who could not be judged.
     *
     * @return who it is; empty when there is none
     */
    @Transactional
    Optional<UUID> passOver(UUID dryRunId) {
        List<UUID> passed = new ArrayList<>();
        runs.hold(dryRunId)
                .ifPresent(run -> next(run, 1, (held, patientIds) -> {
                    runs.add(dryRunId, ONE_NOT_JUDGED);
                    passed.addAll(patientIds);
                }));
        return passed.stream().findFirst();
    }

    private void next(DryRun run, int limit, BiConsumer<DryRun, List<UUID>> look) {
        if (run.patientsTotal() == null) {
            runs.setTotal(run.id(), candidates.count(run));
        }
        List<UUID> found = candidates.next(run, limit + 1);
        List<UUID> now = found.subList(0, Math.min(limit, found.size()));
        if (!now.isEmpty()) {
            look.accept(run, now);
        }
        boolean more = found.size() > now.size();
        runs.advance(run.id(), now.size(), more ? found.get(now.size()) : run.nextPatient());
        if (!more) {
            runs.done(run.id(), clock.instant());
        }
    }

    private Comparison comparison(DryRun run) throws UnusableProtocol {
        var draft = (ProtocolPublished)
                EventCodec.decode(EventType.PROTOCOL_PUBLISHED, run.draft().getBytes(StandardCharsets.UTF_8));
        return new Comparison(run.patientsOn(), ProtocolRules.of(draft), reference -> protocols
                .find(reference)
                .map(CompiledProtocol::rules));
    }

    private List<Compared> compare(DryRun run, Comparison comparison, List<UUID> patientIds) {
        List<Compared> compared = new ArrayList<>();
        patients.of(patientIds)
                .forEach((patientId, patient) ->
                        comparison.of(patientId, patient, day(run, patient)).ifPresent(compared::add));
        return compared;
    }

    /** Never a day that has not begun for the patient. */
    private static LocalDate day(DryRun run, KnownPatient patient) {
        LocalDate today = patient.dayOf(run.requestedAt());
        return run.asOf() == null || run.asOf().isAfter(today) ? today : run.asOf();
    }
}
