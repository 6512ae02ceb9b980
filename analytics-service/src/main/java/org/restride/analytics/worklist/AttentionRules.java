package org.restride.analytics.worklist;

import static org.restride.analytics.worklist.AttentionKind.ADHERENCE_FALLING;
import static org.restride.analytics.worklist.AttentionKind.DECISION_WAITING;
import static org.restride.analytics.worklist.AttentionKind.READY_TO_PROGRESS;
import static org.restride.analytics.worklist.AttentionKind.RED_FLAG;
import static org.restride.analytics.worklist.AttentionKind.REFERRAL;
import static org.restride.analytics.worklist.AttentionKind.REGRESS;
import static org.restride.analytics.worklist.AttentionKind.RISING_PAIN;
import static org.restride.analytics.worklist.AttentionKind.SILENT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.analytics.worklist.Observations.Decision;
import org.restride.analytics.worklist.Observations.Latest;

/**
 * Says what of a patient needs attention. A pure function: no clock, no memory of what was said before or what people did
 * about it. At most one attention of each kind. Numbers without a rule of RULES 8.3 are engineering choices.
 */
public final class AttentionRules {

    /** Beyond so many days without a word somebody should call; as long as HD-C lets a session be missing. */
    static final int SILENT_AFTER_DAYS = 7;

    /** As HD-W. */
    static final double RISING_FROM_POINTS = 1.0;

    /** By so much of what was asked, from one week to the next. */
    static final double FALLING_BY = 0.20;

    /** As HD-A: somebody who still does so much needs no call. */
    static final double FALLING_BELOW = 0.70;

    static final int WAITING_AFTER_DAYS = 7;

    /** The engine's own words for open flags, which are an attention already. */
    private static final Set<String> FLAG_CODES = Set.of("RF-E", "RF-U");

    private static final Set<String> RISING_CODES = Set.of("HD-W", "HD-T", "HD-X");
    private static final String REGRESS_CODES = "RG-";
    private static final String ADHERENCE = "adherence";

    private final Observations seen;
    private final Optional<Latest> latest;

    private AttentionRules(Observations seen) {
        this.seen = seen;
        this.latest = Optional.ofNullable(seen.latest());
    }

    /** In the order of the worklist. */
    public static Set<Attention> of(Observations seen) {
        var rules = new AttentionRules(seen);
        return Stream.of(
                        rules.redFlag(),
                        rules.referral(),
                        rules.regress(),
                        rules.risingPain(),
                        rules.silent(),
                        rules.adherenceFalling(),
                        rules.readyToProgress(),
                        rules.decisionWaiting())
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As urgent as the most urgent flag, since the day of the oldest. */
    private Optional<Attention> redFlag() {
        Set<RedFlag> flags = seen.openFlags();
        if (flags.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Attention(
                seen.patientId(),
                RED_FLAG,
                flags.stream()
                        .map(RedFlag::urgency)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                flags.stream().map(RedFlag::cause).collect(Collectors.toCollection(TreeSet::new)),
                flags.stream()
                        .map(RedFlag::raisedOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                flags.stream().map(RedFlag::symptomCode).collect(Collectors.toCollection(TreeSet::new)),
                latest.filter(AttentionRules::isAboutFlags)
                        .map(Latest::recommendationId)
                        .orElse(null)));
    }

    private Optional<Attention> referral() {
        return undecided(Decision.REFER)
                .filter(refer -> !isAboutFlags(refer))
                .map(refer -> about(REFERRAL, refer, refer.urgency()));
    }

    /** Where there is no earlier stage the engine holds, for the same reasons. */
    private Optional<Attention> regress() {
        return latest.filter(newest -> !newest.decided())
                .filter(newest -> newest.decision() == Decision.REGRESS
                        || newest.decision() == Decision.HOLD && hasRegressCode(newest))
                .map(newest -> about(REGRESS, newest, null));
    }

    /** Nothing more where the newest recommendation says worse of the same pain, decided upon or not. */
    private Optional<Attention> risingPain() {
        if (latest.filter(AttentionRules::saysWorse).isPresent()) {
            return Optional.empty();
        }
        SortedSet<String> codes = latest.stream()
                .flatMap(newest -> newest.codes().stream())
                .filter(RISING_CODES::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean rising = seen.rise() != null && seen.rise().points() >= RISING_FROM_POINTS;
        if (rising) {
            codes.add("HD-W");
        }
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        LocalDate since = rising ? seen.rise().since() : latest.orElseThrow().issuedOn();
        return Optional.of(new Attention(seen.patientId(), RISING_PAIN, null, codes, since, codes, null));
    }

    private Optional<Attention> silent() {
        if (seen.quietDays() <= SILENT_AFTER_DAYS) {
            return Optional.empty();
        }
        String cause = "since " + seen.quietSince();
        return Optional.of(
                Attention.about(seen.patientId(), SILENT, null, cause, seen.quietSince(), Set.of("HD-C"), null));
    }

    private Optional<Attention> adherenceFalling() {
        return Optional.ofNullable(seen.adherence())
                .filter(share -> share.now() < FALLING_BELOW && share.before() - share.now() >= FALLING_BY)
                .map(share -> Attention.about(
                        seen.patientId(), ADHERENCE_FALLING, null, ADHERENCE, share.week(), Set.of("HD-A"), null));
    }

    private Optional<Attention> readyToProgress() {
        return undecided(Decision.PROGRESS).map(progress -> about(READY_TO_PROGRESS, progress, null));
    }

    /** Whatever was said about it before: it comes back as a further item. */
    private Optional<Attention> decisionWaiting() {
        return latest.filter(newest -> !newest.decided())
                .filter(newest -> newest.decision() != Decision.HOLD && !isAboutFlags(newest))
                .filter(newest -> newest.issuedOn().plusDays(WAITING_AFTER_DAYS).isBefore(seen.asOf()))
                .map(newest -> about(DECISION_WAITING, newest, newest.urgency()));
    }

    private Optional<Latest> undecided(Decision decision) {
        return latest.filter(newest -> newest.decision() == decision && !newest.decided());
    }

    private Attention about(AttentionKind kind, Latest recommendation, Urgency urgency) {
        return Attention.about(
                seen.patientId(),
                kind,
                urgency,
                recommendation.recommendationId().toString(),
                recommendation.issuedOn(),
                recommendation.codes(),
                recommendation.recommendationId());
    }

    private static boolean isAboutFlags(Latest recommendation) {
        return !recommendation.codes().isEmpty() && FLAG_CODES.containsAll(recommendation.codes());
    }

    private static boolean saysWorse(Latest recommendation) {
        return recommendation.decision() == Decision.REFER && !isAboutFlags(recommendation)
                || recommendation.decision() == Decision.REGRESS
                || hasRegressCode(recommendation);
    }

    private static boolean hasRegressCode(Latest recommendation) {
        return recommendation.codes().stream().anyMatch(code -> code.startsWith(REGRESS_CODES));
    }
}
