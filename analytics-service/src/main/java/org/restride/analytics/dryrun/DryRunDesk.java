package org.restride.analytics.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.clinic.CallersClinics;
import org.restride.analytics.clinic.ClinicReach;
import org.restride.analytics.clinic.GroupConfig;
import org.restride.analytics.dryrun.DryRunProblems.DayInFuture;
import org.restride.analytics.dryrun.DryRunProblems.DryRunNotFound;
import org.restride.analytics.dryrun.DryRunProblems.DryRunUnderWay;
import org.restride.analytics.protocol.ProtocolVersions;
import org.restride.analytics.sandbox.DraftProtocol;
import org.restride.analytics.sandbox.NoSuchProtocol;
import org.restride.events.EventCodec;
import org.restride.events.ProtocolPublished;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;
import org.restride.kit.problem.InvalidRequest;
import org.restride.kit.web.Page;

/** Begins dry runs and shows each to who started it. */
@ApplicationScoped
class DryRunDesk {

    /** Where a day begins first. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final DryRuns runs;
    private final Differences differences;
    private final DraftProtocol drafts;
    private final ProtocolVersions versions;
    private final CallersClinics clinics;
    private final CurrentAccess current;
    private final AuditTrail audit;
    private final DryRunConfig config;
    private final GroupConfig groups;
    private final Clock clock;

    DryRunDesk(
            DryRuns runs,
            Differences differences,
            DraftProtocol drafts,
            ProtocolVersions versions,
            CallersClinics clinics,
            CurrentAccess current,
            AuditTrail audit,
            DryRunConfig config,
            GroupConfig groups,
            Clock clock) {
        this.runs = runs;
        this.differences = differences;
        this.drafts = drafts;
        this.versions = versions;
        this.clinics = clinics;
        this.current = current;
        this.audit = audit;
        this.config = config;
        this.groups = groups;
        this.clock = clock;
    }

    /** @throws DryRunUnderWay if one of the caller is */
    DryRunView begin(DryRunRequest request) {
        ProtocolPublished draft = draft(request);
        String patientsOn = request.patientsOn() == null ? draft.code() : request.patientsOn();
        if (versions.newest(patientsOn).isEmpty()) {
            throw new NoSuchProtocol();
        }
        Instant now = clock.instant();
        requireBegun(request.asOf(), now);
        ClinicReach reach = clinics.of(current.caller());
        var run = new DryRun(
                UUID.randomUUID(),
                subject(),
                DryRunState.RUNNING,
                new String(EventCodec.data(draft), StandardCharsets.UTF_8),
                patientsOn,
                request.asOf(),
                reach.asArray(),
                now,
                null,
                null,
                0,
                null);
        while (!runs.begin(run)) {
            runs.underWay(subject()).ifPresent(other -> {
                throw new DryRunUnderWay(other.id());
            });
        }
        return view(run);
    }

    private ProtocolPublished draft(DryRunRequest request) {
        if (!request.protocol().isObject()) {
            throw new InvalidRequest("protocol", "is an object: a draft");
        }
        return drafts.usable(request.protocol());
    }

    private static void requireBegun(LocalDate asOf, Instant now) {
        LocalDate latest = now.atOffset(EASTERNMOST).toLocalDate();
        if (asOf != null && asOf.isAfter(latest)) {
            throw new DayInFuture(latest);
        }
    }

    DryRunView get(UUID dryRunId) {
        return view(find(dryRunId));
    }

    /** Notes each patient shown as read. */
    @Transactional
    Page<Difference> differences(UUID dryRunId, UUID after, int limit) {
        find(dryRunId);
        var page = Page.of(
                differences.of(dryRunId, after, limit + 1),
                limit,
                last -> List.of(last.patientId().toString()));
        audit.note(
                current.get(),
                Trace.READ,
                page.items().stream().map(Difference::patientId).toList());
        return page;
    }

    void delete(UUID dryRunId) {
        if (!runs.delete(dryRunId, subject())) {
            throw new DryRunNotFound();
        }
    }

    private DryRun find(UUID dryRunId) {
        return runs.find(dryRunId, subject()).orElseThrow(DryRunNotFound::new);
    }

    private DryRunView view(DryRun run) {
        Instant keptUntil = run.finishedAt() == null ? null : run.finishedAt().plus(config.keep());
        return DryRunView.of(run, keptUntil, runs.countsOf(run.id()), groups.smallest());
    }

    private String subject() {
        return current.caller().subject();
    }
}
