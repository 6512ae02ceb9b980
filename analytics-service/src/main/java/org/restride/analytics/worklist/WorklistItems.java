package org.restride.analytics.worklist;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.access.CareRelation;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.worklist.WorklistProblems.ItemNotFound;

/** Reads items, each as it stands at the moment. */
@ApplicationScoped
public class WorklistItems {

    /** What rests is quiet or snoozed; the pressing is never quiet. */
    private static final String ITEMS = """
            with moment as (
                select ?::timestamptz as now
            ), standing as (
                select stored.*, patient.data ->> 'displayName' as display_name, quiet.until as quiet_until,
                       case when stored.closed_at is not null then 'CLOSED'
                            when quiet.until is not null then 'QUIET'
                            when not stored.causes <@ stored.seen_causes then 'OPEN'
                            when stored.snoozed_until is null then 'ACKNOWLEDGED'
                            when stored.snoozed_until > moment.now then 'SNOOZED'
                            else 'OPEN' end as state
                from worklist_item stored
                cross join moment
                left join fact patient on patient.patient_id = stored.patient_id and patient.kind = 'PATIENT'
                                      and patient.identity = stored.patient_id::text
                left join lateral (
                    select entry.until
                    from (select entries from quiet_settings settings
                          where settings.patient_id = stored.patient_id
                          order by settings.revision desc limit 1) newest,
                         jsonb_to_recordset(newest.entries) as entry (kind text, until timestamptz)
                    where entry.kind = stored.kind and entry.until > moment.now
                      and stored.kind <> 'RED_FLAG'
                      and not (stored.kind = 'REFERRAL'
                               and coalesce(stored.urgency, '') in ('EMERGENCY', 'URGENT'))) quiet on true
            ), item as (
                select standing.*,
                       case state when 'QUIET' then quiet_until when 'SNOOZED' then snoozed_until end as rests_until
                from standing
            )
            """;

    private static final String LIST = ITEMS + """
            , asked as (
                select ?::text as subject, ?::text as kind, ?::text as assigned, ?::boolean as resting,
                       ?::text as name, ?::text[] as kinds, ?::text[] as urgencies
            )
            select item.*
            from asked
            join patient_access access on access.subject = asked.subject and access.relation = 'CARE_TEAM'
            join item on item.patient_id = access.patient_id
            where item.closed_at is null
              and item.kind = coalesce(asked.kind, item.kind)
              and case asked.assigned when 'ME' then coalesce(item.assignee = asked.subject, false)
                                      when 'NOBODY' then item.assignee is null
                                      else true end
              and (asked.resting or item.state not in ('SNOOZED', 'QUIET'))
              and (asked.name is null or position(lower(asked.name) in lower(item.display_name)) > 0)
              and (array_position(asked.kinds, item.kind),
                   coalesce(array_position(asked.urgencies, item.urgency), cardinality(asked.urgencies) + 1),
                   item.since, item.opened_at, item.item_id) > (?, ?, ?, ?, ?)
            order by array_position(asked.kinds, item.kind),
                     coalesce(array_position(asked.urgencies, item.urgency), cardinality(asked.urgencies) + 1),
                     item.since, item.opened_at, item.item_id
            limit ?
            """;

    private static final String MARKER = ITEMS + """
            select md5(coalesce(string_agg(item.item_id || ' ' || item.revision || ' ' || item.state, ','
                                           order by item.item_id), ''))
            from patient_access access
            join item on item.patient_id = access.patient_id
            where access.subject = ? and access.relation = 'CARE_TEAM' and item.closed_at is null
            """;

    private static final String ONE = ITEMS + """
            select * from item
            where item_id = ?
              and exists (select 1 from patient_access access
                          where access.patient_id = item.patient_id and access.subject = ?
                            and access.relation = any(?) and (access.until is null or access.until > ?))
            """;

    private static final String ABOUT = ITEMS + """
            select * from item
            where patient_id = ? and (%s)
            order by opened_at, item_id
            """;

    private static final String EVERYTHING = "true";

    /** Rising pain names the codes of whichever recommendation stands, and not which one that is. */
    private static final String TOLD = """
            kind = 'RED_FLAG'
            or recommendation_id is null and kind <> 'RISING_PAIN'
            or exists (select 1 from fact decision
                       where decision.patient_id = item.patient_id and decision.kind = 'STAGE_DECISION'
                         and decision.data ->> 'recommendationId' = item.recommendation_id::text)""";

    private static final String HANDLINGS =
            "select * from worklist_handling where item_id = ? order by handled_at, handling_id";

    private static final String[] KINDS = names(AttentionKind.values());
    private static final String[] URGENCIES = names(Urgency.values());

    private final Sql sql;
    private final Clock clock;

    WorklistItems(AgroalDataSource dataSource, Clock clock) {
        this.sql = Sql.on(dataSource);
        this.clock = clock;
    }

    /** The first of the items that are not closed, of patients whose care team this clinician is on. */
    public List<WorklistItem> first(String subject, WorklistQuestion question, int limit) {
        return of(subject, question, Place.BEGIN, limit);
    }

    /**
     * Stands for all that a clinician's items say now: another value means that something is different, also by time
     * alone. It tells nothing of anybody.
     */
    public String marker(String subject) {
        return sql.first(MARKER, row -> row.getString(1), clock.instant(), subject)
                .orElseThrow();
    }

    /** Items that are not closed, of patients whose care team this clinician is on. */
    List<WorklistItem> of(String subject, WorklistQuestion question, Place after, int limit) {
        return sql.list(
                LIST,
                WorklistItem::from,
                clock.instant(),
                subject,
                question.kind(),
                question.assigned(),
                question.includeSnoozed(),
                question.q(),
                KINDS,
                URGENCIES,
                after.kind(),
                after.urgency(),
                after.since(),
                after.openedAt(),
                after.itemId(),
                limit);
    }

    /**
     * One item, also a closed one.
     *
     * @throws ItemNotFound if there is none, or the caller stands in none of these relations to its patient
     */
    public WorklistItem get(UUID itemId, String subject, CareRelation... relations) {
        var now = clock.instant();
        return sql.first(ONE, WorklistItem::from, now, itemId, subject, names(relations), now)
                .orElseThrow(ItemNotFound::new);
    }

    /** The earliest first. */
    List<Handling> handlingsOf(UUID itemId) {
        return sql.list(HANDLINGS, Handling::from, itemId);
    }

    /** All items about a patient, closed ones too, the earliest first. */
    public List<ItemHistory> about(UUID patientId) {
        return about(patientId, EVERYTHING);
    }

    /**
     * What a patient may know of them: warning symptoms at once, of the others all but those that follow from
     * recommendations upon which no clinician has decided.
     */
    public List<ItemHistory> toldTo(UUID patientId) {
        return about(patientId, TOLD);
    }

    private List<ItemHistory> about(UUID patientId, String condition) {
        return sql.list(ABOUT.formatted(condition), WorklistItem::from, clock.instant(), patientId).stream()
                .map(item -> new ItemHistory(item, handlingsOf(item.itemId())))
                .toList();
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }
}
