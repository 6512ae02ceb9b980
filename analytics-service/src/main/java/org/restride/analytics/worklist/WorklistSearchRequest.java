package org.restride.analytics.worklist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.restride.analytics.worklist.WorklistQuestion.Assigned;
import org.restride.kit.web.Page;

/**
 * As the list takes it in its address, and with part of a name, which has no place there.
 *
 * @param q part of the patient's display name, in upper or lower case
 * @param limit most items in the answer; 50 when absent
 */
record WorklistSearchRequest(
        @NotBlank @Size(max = 100) String q,
        AttentionKind kind,
        Assigned assigned,
        Boolean includeSnoozed,
        @Min(1) @Max(Page.MAX_LIMIT) Integer limit,
        String cursor) {

    private static final int USUAL_LIMIT = 50;

    WorklistQuestion question() {
        return new WorklistQuestion(kind, assigned, Boolean.TRUE.equals(includeSnoozed), q.strip());
    }

    int limitOrUsual() {
        return limit == null ? USUAL_LIMIT : limit;
    }
}
