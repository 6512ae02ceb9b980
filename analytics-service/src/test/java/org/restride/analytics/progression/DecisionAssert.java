package org.restride.analytics.progression;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.events.PainLocation;

/** What tests say of decisions. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {

    private DecisionAssert(Decision actual) {
        super(actual, DecisionAssert.class);
    }

    public static DecisionAssert assertThat(Decision decision) {
        return new DecisionAssert(decision);
    }

    public DecisionAssert progresses() {
        return is(DecisionKind.PROGRESS, null, "PR");
    }

    public DecisionAssert holds(String... codes) {
        return is(DecisionKind.HOLD, null, codes);
    }

    public DecisionAssert regresses(String... codes) {
        return is(DecisionKind.REGRESS, null, codes);
    }

    public DecisionAssert refers(Urgency urgency, String... codes) {
        return is(DecisionKind.REFER, urgency, codes);
    }

    private DecisionAssert is(DecisionKind kind, Urgency urgency, String... codes) {
        List<String> expected = Arrays.stream(codes).sorted().toList();
        if (actual.decision() != kind
                || actual.urgency() != urgency
                || !actual.codes().equals(expected)) {
            failWithMessage(
                    "Expected %s %s %s but was %s %s %s",
                    kind, urgency, expected, actual.decision(), actual.urgency(), actual.reasons());
        }
        return this;
    }

    public DecisionAssert says(String clinicianText) {
        List<String> texts = actual.reasons().stream()
                .map(reason -> reason.clinicianText().en())
                .toList();
        if (!texts.contains(clinicianText)) {
            failWithMessage("Expected a reason%n%s%nbut there were%n%s", clinicianText, String.join("\n", texts));
        }
        return this;
    }

    public DecisionAssert wouldChangeBy(String statement) {
        List<String> changes = actual.whatWouldChange().stream()
                .map(change -> change.statement().en())
                .toList();
        if (!changes.contains(statement)) {
            failWithMessage("Expected a change%n%s%nbut there were%n%s", statement, String.join("\n", changes));
        }
        return this;
    }

    public DecisionAssert finds(String code, Outcome outcome) {
        return finds(code, null, outcome);
    }

    public DecisionAssert finds(String code, PainLocation location, Outcome outcome) {
        JudgedCriterion found = actual.criteria().stream()
                .filter(criterion ->
                        criterion.code().equals(code) && (location == null || criterion.location() == location))
                .findFirst()
                .orElseThrow();
        if (found.outcome() != outcome) {
            failWithMessage("Expected %s to be %s but was %s", code, outcome, found);
        }
        return this;
    }
}
