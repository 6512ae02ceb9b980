package org.restride.analytics.progression.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.analytics.progression.chart.Response;
import org.restride.analytics.progression.chart.SessionLimits;
import org.restride.analytics.progression.chart.StageInForce;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolReference;

/**
 * The stages, limits and criteria of one protocol version, compiled once and used for every patient on it. Immutable.
 * What a criterion means follows from the metric its rule names, so a protocol may have criteria of its own; what it does
 * not have is not judged.
 */
public final class ProtocolRules {

    private final ProtocolReference protocol;
    private final List<StageInForce> stages;
    private final List<Criterion> criteria;
    private final int daysBack;

    private ProtocolRules(
            ProtocolReference protocol, List<StageInForce> stages, List<Criterion> criteria, int daysBack) {
        this.protocol = protocol;
        this.stages = stages;
        this.criteria = criteria;
        this.daysBack = daysBack;
    }

    /** @throws UnusableProtocol if something asks for what the engine does not know; it lists every fault */
    public static ProtocolRules of(ProtocolPublished protocol) throws UnusableProtocol {
        List<Fault> faults = new ArrayList<>();
        var defaults = new DefaultsReader(protocol.defaults(), faults);
        List<StageInForce> stages =
                stages(protocol.stages(), defaults.sessionLimits(), defaults.sessionCompleteDose(), faults);
        var reader = new CriteriaReader(faults);
        List<Criterion> criteria = reader.read(protocol.criteria());
        if (!faults.isEmpty()) {
            throw new UnusableProtocol(faults);
        }
        return new ProtocolRules(
                new ProtocolReference(protocol.code(), protocol.version()),
                stages,
                criteria,
                reader.daysBack() + Response.USUAL_DAYS);
    }

    private static List<StageInForce> stages(
            List<Stage> announced, SessionLimits limits, double completeDose, List<Fault> faults) {
        List<StageInForce> stages = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < announced.size(); i++) {
            if (announced.get(i).order() != i + 1) {
                faults.add(new Fault(
                        "/stages/%d/order".formatted(i), "is %d, in the order of the stages".formatted(i + 1)));
            }
            if (!codes.add(announced.get(i).code())) {
                faults.add(new Fault("/stages/%d/code".formatted(i), "is there already"));
            }
            boolean isLast = i == announced.size() - 1;
            stages.add(new StageInForce(announced.get(i), i == 0, isLast, limits, completeDose));
        }
        if (announced.isEmpty()) {
            faults.add(new Fault("/stages", "has none"));
        }
        return List.copyOf(stages);
    }

    public ProtocolReference protocol() {
        return protocol;
    }

    /** Empty when the protocol has no stage of that order; the first is 1. */
    public Optional<StageInForce> stage(int order) {
        return order < 1 || order > stages.size() ? Optional.empty() : Optional.ofNullable(stages.get(order - 1));
    }

    public int stageCount() {
        return stages.size();
    }

    /**
     * Days that a decision needs of the diary, the decision day included: those of the longest window, and before it the
     * days that tell what was usual before a session.
     */
    public int daysBack() {
        return daysBack;
    }

    /**
     * These rules for somebody who is on another version: with its stage orders, each standing for the stage that has the
     * same code here. A stage that is not here is none of the result.
     */
    public ProtocolRules forStagesOf(ProtocolRules other) {
        Map<String, StageInForce> byCode = new HashMap<>();
        stages.forEach(stage -> byCode.put(stage.stage().code(), stage));
        return new ProtocolRules(
                protocol,
                other.stages.stream()
                        .map(stage -> byCode.get(stage.stage().code()))
                        .toList(),
                criteria,
                daysBack);
    }

    /** In the order of the protocol. */
    public List<Criterion> criteria() {
        return criteria;
    }
}
