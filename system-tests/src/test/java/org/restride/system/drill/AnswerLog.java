package org.restride.system.drill;

import java.util.ArrayList;
import java.util.List;

/** Everything clients were answered since it was last taken. */
final class AnswerLog {

    private List<Answer> answers = new ArrayList<>();

    synchronized void add(Answer answer) {
        answers.add(answer);
    }

    synchronized List<Answer> take() {
        List<Answer> taken = answers;
        answers = new ArrayList<>();
        return taken;
    }
}
