package org.restride.stack.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.restride.stack.demo.Fact.PainScored;
import org.restride.stack.demo.Fact.PlanSet;
import org.restride.stack.demo.Fact.SessionDone;

class DemoClinicTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 8, 28);
    private static final Instant TWELVE_WEEKS_LATER = Instant.parse("2026-11-20T12:00:00Z");

    private final DemoClinic clinic = DemoClinic.openedOn(OPENED);

    @Test
    void tells_the_same_story_on_every_run() throws NoSuchAlgorithmException {
        assertThat(hash(clinic))
                .isEqualTo(hash(DemoClinic.openedOn(OPENED)))
                .isEqualTo("301ae810d2bb7970a5312dd955b6a059a8b7fe464414bddd74932ba2d4050170");
    }

    @Test
    void a_later_story_begins_with_the_earlier_one() {
        Instant later = TWELVE_WEEKS_LATER.plus(Duration.ofDays(10));

        for (DemoPatient patient : clinic.patients()) {
            List<Fact> earlier = clinic.factsOf(patient, TWELVE_WEEKS_LATER);
            assertThat(clinic.factsOf(patient, later)).startsWith(earlier.toArray(Fact[]::new));
        }
    }

    @Test
    void sixty_patients_fall_into_the_published_classes() {
        Map<PainClass, Long> classes =
                clinic.patients().stream().collect(groupingBy(DemoPatient::painClass, counting()));
        Map<AdherenceTrend, Long> trends =
                clinic.patients().stream().collect(groupingBy(DemoPatient::trend, counting()));

        assertThat(classes)
                .isEqualTo(Map.of(
                        PainClass.IMPROVING_MILD, 35L,
                        PainClass.PERSISTENT_MODERATE, 15L,
                        PainClass.PERSISTENT_SEVERE, 8L,
                        PainClass.IMPROVING_SEVERE, 2L));
        assertThat(trends)
                .isEqualTo(Map.of(
                        AdherenceTrend.DECLINING, 7L, AdherenceTrend.STABLE, 27L, AdherenceTrend.INCREASING, 26L));
    }

    @Test
    void many_patients_have_the_published_means() {
        List<DemoPatient> many = new DemoPatients(7).draw(4000);

        assertThat(mean(many.stream().map(DemoPatient::sessionProbability).toList()))
                .isCloseTo(0.58, within(0.02));
        assertThat(latentLeg(many, 0)).as("ATLAS baseline").isCloseTo(5.04, within(0.15));
        assertThat(latentLeg(many, 8)).as("PRECISE week 8").isCloseTo(3.74, within(0.15));
        assertThat(latentLeg(many, 52)).isCloseTo(3.00, within(0.15));
        assertThat(share(
                        many.stream()
                                .filter(patient -> patient.quitsOnDay() < 84)
                                .count(),
                        many.size()))
                .as("attrition by week 12")
                .isCloseTo(0.27, within(0.02));
    }

    @Test
    void the_sixty_are_near_the_published_means_too() {
        List<DemoPatient> sixty = clinic.patients();

        assertThat(mean(sixty.stream().map(DemoPatient::sessionProbability).toList()))
                .isCloseTo(0.58, within(0.08));
        assertThat(latentLeg(sixty, 0)).isCloseTo(5.04, within(0.5));
        assertThat(share(
                        sixty.stream()
                                .filter(patient -> patient.quitsOnDay() < 84)
                                .count(),
                        sixty.size()))
                .isCloseTo(0.27, within(0.08));
    }

    @Test
    void nothing_is_told_before_it_happened_and_every_id_is_used_once() {
        for (DemoPatient patient : clinic.patients()) {
            List<Fact> facts = clinic.factsOf(patient, TWELVE_WEEKS_LATER);
            assertThat(facts).extracting(Fact::sentAt).isSorted().allMatch(sent -> !sent.isAfter(TWELVE_WEEKS_LATER));
            for (SessionDone session : only(facts, SessionDone.class)) {
                assertThat(session.occurredAt().toInstant()).isBefore(session.recordedAt());
                assertThat(session.recordedAt()).isBefore(session.sentAt());
            }
            assertThat(only(facts, SessionDone.class))
                    .extracting(SessionDone::sessionId)
                    .doesNotHaveDuplicates();
            assertThat(only(facts, PainScored.class))
                    .extracting(PainScored::painScoreId)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void plans_follow_each_other_without_gaps_and_stages_only_rise() {
        for (DemoPatient patient : clinic.patients()) {
            List<PlanSet> plans = only(clinic.factsOf(patient, TWELVE_WEEKS_LATER), PlanSet.class);
            assertThat(plans.get(0).effectiveFrom()).isEqualTo(OPENED);
            assertThat(plans).extracting(PlanSet::stageCode).isSorted();
            assertThat(plans).extracting(PlanSet::effectiveFrom).isSorted();
            for (int index = 0; index < plans.size(); index++) {
                assertThat(plans.get(index).revision()).isEqualTo(index + 1);
            }
        }
    }

    @Test
    void the_clinic_has_something_of_everything() {
        List<Fact> all = clinic.patients().stream()
                .flatMap(patient -> clinic.factsOf(patient, TWELVE_WEEKS_LATER).stream())
                .toList();
        Set<String> stages =
                only(all, PlanSet.class).stream().map(PlanSet::stageCode).collect(Collectors.toSet());

        assertThat(stages).contains("S1", "S2", "S3", "S4");
        assertThat(only(all, PlanSet.class)).anyMatch(plan -> !plan.holidays().isEmpty());
        assertThat(only(all, SessionDone.class))
                .hasSizeGreaterThan(1000)
                .anyMatch(session -> session.pain() == null)
                .anyMatch(
                        session -> session.sentAt().isAfter(session.recordedAt().plus(Duration.ofHours(10))));
        assertThat(only(all, PainScored.class)).hasSizeGreaterThan(2500);
    }

    @Test
    void the_patient_shown_first_goes_through_all_stages() {
        DemoPatient shown = clinic.patients().get(DemoClinic.SHOWCASE);

        assertThat(only(clinic.factsOf(shown, TWELVE_WEEKS_LATER), PlanSet.class))
                .extracting(PlanSet::stageCode)
                .containsExactly("S1", "S2", "S3", "S4", "S5");
    }

    @Test
    void a_holiday_has_no_sessions() {
        for (DemoPatient patient : clinic.patients()) {
            List<Fact> facts = clinic.factsOf(patient, TWELVE_WEEKS_LATER);
            List<PlanSet> plans = only(facts, PlanSet.class);
            List<Holiday> holidays = plans.get(plans.size() - 1).holidays();
            assertThat(only(facts, SessionDone.class))
                    .noneMatch(session -> holidays.stream().anyMatch(holiday -> holiday.covers(session.day())));
        }
    }

    @Test
    void a_split_adds_up() {
        assertThat(LargestRemainder.split(60, 58, 26, 13, 3)).containsExactly(35, 15, 8, 2);
        assertThat(LargestRemainder.split(1, 1, 1, 1)).containsExactly(1, 0, 0);
    }

    private static <T extends Fact> List<T> only(List<Fact> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static double latentLeg(List<DemoPatient> patients, double week) {
        return mean(
                patients.stream().map(patient -> patient.course().legAt(week)).toList());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    private static double share(long part, int whole) {
        return (double) part / whole;
    }

    private static String hash(DemoClinic clinic) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (DemoPatient patient : clinic.patients()) {
            digest.update(
                    (patient.name() + clinic.factsOf(patient, TWELVE_WEEKS_LATER)).getBytes(StandardCharsets.UTF_8));
        }
        return "%064x".formatted(new BigInteger(1, digest.digest()));
    }
}
