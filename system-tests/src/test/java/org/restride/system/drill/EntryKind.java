package org.restride.system.drill;

import com.fasterxml.jackson.databind.JsonNode;

/** What a patient enters, and how it is told apart: the content of each follows from its number. */
enum EntryKind {
    SESSION("sessions", "sessionId") {
        @Override
        String content(int number) {
            return """
                    "exercises":[{"exerciseCode":"BENT_KNEE_FALL_OUT","performed":[{"reps":%d}]}]""".formatted(reps(number));
        }

        @Override
        boolean isIn(JsonNode view, int number) {
            for (JsonNode exercise : view.path("exercises")) {
                if ("BENT_KNEE_FALL_OUT".equals(exercise.path("exerciseCode").asText())) {
                    return exercise.path("performed").path(0).path("reps").asInt() == reps(number);
                }
            }
            return false;
        }

        private static int reps(int number) {
            return 1 + number % 20;
        }
    },
    PAIN_SCORE("pain-scores", "painScoreId") {
        @Override
        String content(int number) {
            return """
                    "context":"DAILY_AVERAGE","leg0To10":%d,"back0To10":null""".formatted(leg0To10(number));
        }

        @Override
        boolean isIn(JsonNode view, int number) {
            return view.path("leg0To10").isInt() && view.path("leg0To10").asInt() == leg0To10(number);
        }
    },
    SYMPTOM_REPORT("symptom-reports", "symptomReportId") {
        @Override
        String content(int number) {
            return """
                    "answers":[{"symptomCode":"GAIT","present":false}]""";
        }

        @Override
        boolean isIn(JsonNode view, int number) {
            return "GAIT"
                    .equals(view.path("answers").path(0).path("symptomCode").asText());
        }
    };

    private final String path;
    private final String idField;

    EntryKind(String path, String idField) {
        this.path = path;
        this.idField = idField;
    }

    String path() {
        return path;
    }

    String idField() {
        return idField;
    }

    static int leg0To10(int number) {
        return number % 11;
    }

    /** The fields that no other kind has, as JSON. */
    abstract String content(int number);

    /** Whether the service shows what was sent. */
    abstract boolean isIn(JsonNode view, int number);
}
