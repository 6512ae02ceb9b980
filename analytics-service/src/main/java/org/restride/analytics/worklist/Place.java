package org.restride.analytics.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.kit.web.Cursor;

/** Where an item stands in the order of the worklist: by kind, then urgency, then since when. */
record Place(int kind, int urgency, LocalDate since, Instant openedAt, UUID itemId) {

    private static final int PARTS = 5;

    /** Before every item. */
    static final Place BEGIN = new Place(0, 0, LocalDate.EPOCH, Instant.EPOCH, new UUID(0, 0));

    static Place of(WorklistItem item) {
        return new Place(
                item.kind().ordinal() + 1,
                item.urgency() == null
                        ? Urgency.values().length + 1
                        : item.urgency().ordinal() + 1,
                item.since(),
                item.openedAt(),
                item.itemId());
    }

    /** @throws org.restride.kit.problem.InvalidRequest if the cursor is none of ours */
    static Place in(String cursor) {
        return Cursor.parse(cursor, PARTS).map(Place::of).orElse(BEGIN);
    }

    private static Place of(List<String> parts) {
        return new Place(
                Cursor.number(parts.get(0)),
                Cursor.number(parts.get(1)),
                day(parts.get(2)),
                Cursor.instant(parts.get(3)),
                Cursor.uuid(parts.get(4)));
    }

    List<String> parts() {
        return List.of(
                Integer.toString(kind),
                Integer.toString(urgency),
                since.toString(),
                openedAt.toString(),
                itemId.toString());
    }

    private static LocalDate day(String part) {
        try {
            return Optional.of(LocalDate.parse(part))
                    .filter(day -> !day.isBefore(LocalDate.EPOCH))
                    .orElseThrow(Cursor::invalid);
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}
