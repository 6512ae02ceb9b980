package org.restride.testing.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one kind of caller may do with one operation, in as few words as say it. */
final class Cell {

    /** The answer was no refusal. */
    static final String ALLOWED = "yes";

    private Cell() {}

    /**
     * @param answers for each relation {@link #ALLOWED} or the status of the refusal
     * @return as in {@code own, care team; others 404}
     */
    static String of(Map<String, String> answers) {
        Map<String, List<String>> relations = new LinkedHashMap<>();
        answers.forEach((relation, answer) ->
                relations.computeIfAbsent(answer, ignored -> new ArrayList<>()).add(relation));
        if (relations.size() == 1) {
            return relations.keySet().iterator().next();
        }
        List<String> parts = new ArrayList<>();
        List<String> allowed = relations.remove(ALLOWED);
        if (allowed != null) {
            parts.add(String.join(", ", allowed));
        }
        String most = relations.entrySet().stream()
                .max(Comparator.comparingInt(refused -> refused.getValue().size()))
                .orElseThrow()
                .getKey();
        relations.forEach((answer, who) -> {
            if (!answer.equals(most)) {
                parts.add(String.join(", ", who) + " " + answer);
            }
        });
        parts.add("others " + most);
        return String.join("; ", parts);
    }
}
