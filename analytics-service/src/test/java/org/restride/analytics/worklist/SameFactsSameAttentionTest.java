package org.restride.analytics.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.History;
import org.restride.analytics.worklist.Observations.Adherence;
import org.restride.analytics.worklist.Observations.Decision;
import org.restride.analytics.worklist.Observations.Latest;
import org.restride.analytics.worklist.Observations.Rise;
import org.restride.events.SymptomReported;
import org.restride.events.SymptomReported.Flag;
import org.restride.events.SymptomReported.Tier;

/** What holds of a patient does not show in which order, or how often, the facts came. */
class SameFactsSameAttentionTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final List<String> SYMPTOMS = List.of("SADDLE", "FEVER", "GAIT", "BOWEL", "NEW_WEAKNESS");
    private static final List<String> CODES = List.of("RF-E", "CR-1", "RG-2", "HD-W", "HD-M", "PR", "HD-S1");
    private static final int ROUNDS = 300;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reports_in_whatever_order_and_number_give_the_same_red_flag(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            var ada = History.ofSomebody();
            List<SymptomReported> revisions = revisions(ada, random);
            List<SymptomReported> replayed = new ArrayList<>(revisions);
            replayed.addAll(revisions);
            Collections.shuffle(replayed, random);
            // When
            var inOrder = attentions(ada.patientId(), newest(revisions));
            var anyhow = attentions(ada.patientId(), newest(replayed));
            // Then
            assertThat(anyhow).isEqualTo(inOrder);
            boolean open = newest(revisions).stream()
                    .flatMap(report -> report.flags().stream())
                    .anyMatch(flag -> flag.cleared() == null);
            assertThat(inOrder).hasSize(open ? 1 : 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_is_seen_there_is_at_most_one_of_a_kind_and_an_open_flag_is_always_among_them(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            Observations seen = anything(random);
            // When
            Set<Attention> attentions = AttentionRules.of(seen);
            // Then
            assertThat(AttentionRules.of(seen)).isEqualTo(attentions);
            List<AttentionKind> kinds = attentions.stream().map(Attention::kind).toList();
            assertThat(kinds).isSorted().doesNotHaveDuplicates();
            assertThat(kinds.contains(AttentionKind.RED_FLAG))
                    .isEqualTo(!seen.openFlags().isEmpty());
            assertThat(attentions).allSatisfy(attention -> {
                assertThat(attention.patientId()).isEqualTo(seen.patientId());
                assertThat(attention.causes()).isNotEmpty();
                assertThat(attention.since()).isBeforeOrEqualTo(seen.asOf());
            });
        }
    }

    private static Set<Attention> attentions(UUID patientId, Collection<SymptomReported> reports) {
        return AttentionRules.of(Observations.ofFlags(patientId, TODAY, RedFlag.openIn(reports)));
    }

    /** As facts are kept. */
    private static Collection<SymptomReported> newest(List<SymptomReported> revisions) {
        Map<UUID, SymptomReported> newest = new HashMap<>();
        revisions.forEach(report ->
                newest.merge(report.symptomReportId(), report, (a, b) -> a.revision() >= b.revision() ? a : b));
        return newest.values();
    }

    private static List<SymptomReported> revisions(History patient, Random random) {
        List<SymptomReported> revisions = new ArrayList<>();
        for (int report = 0; report < 1 + random.nextInt(4); report++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            Flag[] flags = SYMPTOMS.stream()
                    .filter(symptom -> random.nextInt(3) == 0)
                    .map(symptom -> History.openFlag(symptom, Tier.values()[random.nextInt(2)], TODAY))
                    .toArray(Flag[]::new);
            for (int revision = 1; revision <= 1 + random.nextInt(3); revision++) {
                revisions.add(patient.symptomReport(id, revision, flags));
                flags = Arrays.stream(flags)
                        .map(flag -> random.nextInt(3) == 0 ? History.cleared(flag) : flag)
                        .toArray(Flag[]::new);
            }
        }
        return revisions;
    }

    private static Observations anything(Random random) {
        var patientId = new UUID(random.nextLong(), random.nextLong());
        Set<RedFlag> flags = new HashSet<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            flags.add(new RedFlag(
                    patientId,
                    new UUID(1, random.nextInt(2)),
                    SYMPTOMS.get(random.nextInt(SYMPTOMS.size())),
                    Urgency.values()[random.nextInt(2)],
                    TODAY.minusDays(random.nextInt(9))));
        }
        int quietDays = random.nextInt(12);
        return new Observations(
                patientId,
                TODAY,
                flags,
                random.nextInt(4) == 0 ? null : anyDecision(random),
                quietDays,
                quietDays == 0 ? null : TODAY.minusDays(quietDays),
                random.nextBoolean()
                        ? null
                        : new Adherence(random.nextDouble(), random.nextDouble(), TODAY.minusDays(11)),
                random.nextBoolean() ? null : new Rise(random.nextDouble() * 4 - 2, TODAY.minusDays(2)));
    }

    private static Latest anyDecision(Random random) {
        Set<String> codes = new HashSet<>(CODES);
        codes.removeIf(code -> random.nextBoolean());
        var decision = Decision.values()[random.nextInt(4)];
        return new Latest(
                new UUID(2, random.nextInt(3)),
                decision,
                decision == Decision.REFER ? Urgency.values()[random.nextInt(4)] : null,
                codes,
                TODAY.minusDays(random.nextInt(12)),
                random.nextBoolean());
    }
}
