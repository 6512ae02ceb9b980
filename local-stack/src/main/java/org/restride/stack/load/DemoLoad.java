package org.restride.stack.load;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.restride.stack.demo.DemoClinic;
import org.restride.stack.demo.DemoPatient;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Console;
import org.restride.stack.part.Ports;
import org.restride.stack.part.StackFailure;

/**
 * Brings the demo clinic up to now: all of it on an empty stack, only what is new later, everything again when the last
 * load was interrupted.
 */
public final class DemoLoad {

    private final StackHome home;
    private final ClinicApi api;
    private final Console console;
    private final Clock clock;

    public DemoLoad(StackHome home, Ports ports, Console console, Clock clock) {
        this.home = home;
        this.api = new ClinicApi(ports);
        this.console = console;
        this.clock = clock;
    }

    /** Returns when every report shows what was sent. */
    public LoadResult run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var state = DemoState.read(home.demoFile(), today.minusWeeks(DemoClinic.WEEKS_OF_HISTORY));
        state.write(home.demoFile()); // the first day is fixed before anything is sent
        LoadResult result = load(new News(DemoClinic.openedOn(state.startDay()), state, now));
        state.until(now).write(home.demoFile());
        return result;
    }

    private LoadResult load(News news) {
        var patients = news.clinic().patients();
        var progress = new LoadProgress(console, patients.size());
        try {
            Map<UUID, Coverage> expected = new LinkedHashMap<>();
            patients.forEach(patient -> expected.put(patient.id(), expected(news, patient)));
            new ParallelLoad(api, news, progress).send(patients);
            progress.say();
            new ReportCheck(api::coverage).await(expected);
        } catch (InterruptedException e) {
            throw new StackFailure("Loading was interrupted.", e);
        }
        return result(news, progress);
    }

    /**
     * What the report is to show. On a later run someone may have added or withdrawn records by hand, so there it is
     * what it shows now and what is new.
     */
    private Coverage expected(News news, DemoPatient patient) {
        var before = news.state().complete() ? api.coverage(patient.id()) : Coverage.NONE;
        return before.plus(news.coverage(patient));
    }

    private LoadResult result(News news, LoadProgress progress) {
        Coverage sent = progress.counted();
        int patients = news.clinic().size();
        return new LoadResult(
                patients,
                news.state().startDay(),
                sent.sessions(),
                sent.scores(),
                api.eventsConsumed(),
                patients,
                progress.took());
    }
}
