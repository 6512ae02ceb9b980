package org.restride.stack.load;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.stack.demo.DemoClinic;
import org.restride.stack.demo.DemoIds;
import org.restride.stack.demo.DemoPatient;
import org.restride.stack.demo.DemoPractice;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Console;
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

    public DemoLoad(StackHome home, Addresses addresses, Console console, Clock clock) {
        this.home = home;
        this.api = new ClinicApi(addresses);
        this.console = console;
        this.clock = clock;
    }

    /**
     * Asked before anything is started, so that nobody waits for a stack that cannot be filled.
     *
     * @throws StackFailure if an earlier load is in the folder with which this version cannot go on
     */
    public static void requireLoadable(StackHome home) {
        DemoState.read(home.demoFile(), LocalDate.EPOCH);
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
        try {
            if (!news.state().complete()) {
                DemoPractice.all().forEach(api::open);
                api.tellByMail(DemoPractice.OWN);
            }
            Map<DemoPatient, Coverage> expected = expected(news);
            var progress = new LoadProgress(console, expected.size());
            new ParallelLoad(api, news, progress).send(List.copyOf(expected.keySet()));
            progress.say();
            if (!news.state().complete()) {
                alarm(news);
            }
            new ReportCheck(id -> api.coverage(id).orElse(Coverage.NONE)).await(byId(expected));
            return result(news, expected.size(), progress);
        } catch (InterruptedException e) {
            throw new StackFailure("Loading was interrupted.", e);
        }
    }

    /** The day before the first load, so that it is news and in nobody's future. */
    private void alarm(News news) {
        LocalDate day =
                news.state().startDay().plusWeeks(DemoClinic.WEEKS_OF_HISTORY).minusDays(1);
        DemoPatient patient = news.clinic().patients().get(DemoClinic.ALARMING);
        api.reportWeakness(
                patient,
                DemoIds.symptomReport(DemoClinic.ALARMING),
                day.atTime(LocalTime.NOON).atZone(patient.zone()).toOffsetDateTime());
    }

    private Map<DemoPatient, Coverage> expected(News news) {
        Map<DemoPatient, Coverage> expected = new LinkedHashMap<>();
        for (DemoPatient patient : news.clinic().patients()) {
            before(news, patient).ifPresent(before -> expected.put(patient, before.plus(news.coverage(patient))));
        }
        return expected;
    }

    /**
     * What the report shows already. On a later run someone may have added or withdrawn records by hand, so there it is
     * looked at; a patient who was erased meanwhile, or put into other hands, is empty then and left alone.
     */
    private Optional<Coverage> before(News news, DemoPatient patient) {
        return news.state().complete() ? api.coverage(patient.id()) : Optional.of(Coverage.NONE);
    }

    private static Map<UUID, Coverage> byId(Map<DemoPatient, Coverage> expected) {
        Map<UUID, Coverage> byId = new LinkedHashMap<>();
        expected.forEach((patient, coverage) -> byId.put(patient.id(), coverage));
        return byId;
    }

    private LoadResult result(News news, int patients, LoadProgress progress) {
        Coverage sent = progress.counted();
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
