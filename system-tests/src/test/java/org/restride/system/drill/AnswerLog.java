package org.restride.system.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything clients were answered since it was last taken. */
final class AnswerLog {

    private List<Answer> answers = new ArrayList<>();
    private Instant lastFailure = Instant.EPOCH;

    synchronized void add(Answer answer) {
        answers.add(answer);
        if (answer.outcome() != Outcome.GOOD) {
            lastFailure = answer.answered();
        }
    }

    synchronized Instant lastFailure() {
        return lastFailure;
    }

    synchronized List<Answer> take() {
        List<Answer> taken = answers;
        answers = new ArrayList<>();
        return taken;
    }
}
