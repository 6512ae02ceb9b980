package org.restride.session.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.events.PatientDay;
import org.restride.events.PlanChanged;
import org.restride.session.plan.PlanProblems.PlanNotFound;
import org.restride.session.plan.PlanProblems.UnknownProtocolVersion;
import org.restride.session.plan.PlanProblems.UnknownStage;
import org.restride.session.protocol.Protocols;

/** Moves a plan to another stage of its protocol, and leaves the rest of it as it is. */
@ApplicationScoped
public class StageMove {

    /** What was chosen out of a stage says nothing about another one; pauses stay unless they are sent anew. */
    private static final List<String> NOT_REPEATED = List.of("exercises", "leftOut", "pauses");

    private static final int DAYS_OF_A_WEEK = 7;

    private final Planner planner;
    private final PlanRevisions revisions;
    private final Protocols protocols;
    private final ObjectMapper json;
    private final Clock clock;

    StageMove(Planner planner, PlanRevisions revisions, Protocols protocols, ObjectMapper json, Clock clock) {
        this.planner = planner;
        this.protocols = protocols;
        this.revisions = revisions;
        this.json = json;
        this.clock = clock;
    }

    /** The newest revision of the plan. */
    public PlanChanged present(UUID patientId) {
        return revisions.latest(patientId).orElseThrow(PlanNotFound::new).asAnnounced();
    }

    /**
     * How many sessions a week is what the new stage says; the days of rest stay if they leave room for them.
     *
     * @param from first local day; today, or the day the present revision begins if that is later, when null
     * @return the next revision
     */
    public PlanChanged to(UUID patientId, PlanChanged present, String stageCode, LocalDate from) {
        LocalDate today = PatientDay.of(clock.instant(), present.zone());
        LocalDate begin = present.effectiveFrom().isAfter(today) ? present.effectiveFrom() : today;
        ObjectNode request = revisions
                .latest(patientId)
                .orElseThrow(PlanNotFound::new)
                .request
                .deepCopy();
        request.put("stageCode", stageCode);
        request.put("effectiveFrom", (from == null ? begin : from).toString());
        request.put("startDay", present.startDay().toString());
        request.remove(NOT_REPEATED);
        if (request.path("schedule") instanceof ObjectNode schedule) {
            int sessionsPerWeek = sessionsPerWeek(present, stageCode);
            schedule.put("sessionsPerWeek", sessionsPerWeek);
            if (schedule.path("restDays").size() > DAYS_OF_A_WEEK - sessionsPerWeek) {
                schedule.remove("restDays");
            }
        }
        try {
            var next = json.treeToValue(request, PutPlanRequest.class);
            return planner.put(patientId, next, OptionalInt.of(present.revision()))
                    .plan();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The plan of %s is stored unreadably".formatted(patientId), e);
        }
    }

    private int sessionsPerWeek(PlanChanged present, String stageCode) {
        return protocols.find(present.protocol()).orElseThrow(UnknownProtocolVersion::new).stages().stream()
                .filter(stage -> stage.code().equals(stageCode))
                .findFirst()
                .orElseThrow(UnknownStage::new)
                .sessionsPerWeek();
    }
}
