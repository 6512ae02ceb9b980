package org.restride.analytics.clinician.worklist;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.analytics.clinician.words.Age;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.worklist.AttentionKind;
import org.restride.analytics.worklist.ItemState;
import org.restride.analytics.worklist.WorklistItem;

/**
 * Why a patient is on the list, in words, and what can be done about it.
 *
 * @param urgency null where the reason says enough
 * @param detail what it is about; empty where the reason says enough
 * @param state null while nobody has seen it
 * @param handlingId for its buttons, so that pressing one twice does nothing twice
 */
record ReasonLine(
        UUID itemId,
        int revision,
        AttentionKind kind,
        String why,
        String urgency,
        String detail,
        String since,
        String age,
        boolean open,
        String state,
        boolean mayWait,
        UUID handlingId) {

    static ReasonLine of(WorklistItem item, LocalDate today, Glossary glossary) {
        String group = item.kind() == AttentionKind.RED_FLAG ? "symptom" : "criterion";
        return new ReasonLine(
                item.itemId(),
                item.revision(),
                item.kind(),
                glossary.name("kind", item.kind()),
                glossary.nameOrNull("urgency", item.urgency()),
                item.codes().stream().map(code -> glossary.name(group, code)).collect(Collectors.joining(", ")),
                glossary.day(item.since()),
                Age.of(item.since(), today, glossary),
                item.state() == ItemState.OPEN,
                item.state() == ItemState.OPEN ? null : glossary.name("state", item.state()),
                item.mayWait(),
                UUID.randomUUID());
    }
}
