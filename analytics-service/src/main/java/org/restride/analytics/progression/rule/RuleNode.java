package org.restride.analytics.progression.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restride.analytics.progression.chart.Window;
import org.restride.events.ProtocolPublished;

/**
 * A rule as the protocol's data says it. Reading notes what is missing, of another kind or outside its range, with its
 * place, and goes on, so that all faults are found at once. What nobody asked for is a fault too: it would be a number
 * that changes nothing.
 */
public final class RuleNode {

    private static final Pattern DAYS = Pattern.compile("P(\\d{1,3})D");
    private static final Set<String> ONLY_WORDS = Set.of("metric", "detail", "reference");

    private final JsonNode json;
    private final String place;
    private final ProtocolPublished.Decision leadsTo;
    private final ReadingNotes notes;
    private final Set<String> asked = new HashSet<>(ONLY_WORDS);

    /**
     * @param place JSON pointer to the rule
     * @param leadsTo decision of the criterion it belongs to
     */
    public RuleNode(JsonNode json, String place, ProtocolPublished.Decision leadsTo, ReadingNotes notes) {
        this.json = json;
        this.place = place;
        this.leadsTo = leadsTo;
        this.notes = notes;
    }

    public String metric() {
        return json.path("metric").asText("");
    }

    public ProtocolPublished.Decision leadsTo() {
        return leadsTo;
    }

    /** Notes when the criterion leads to another decision. */
    public void mustLeadTo(ProtocolPublished.Decision decision) {
        if (leadsTo != decision) {
            fault("metric", "%s can only lead to %s".formatted(metric(), decision));
        }
    }

    public boolean has(String member) {
        return json.has(member);
    }

    public void fault(String member, String message) {
        notes.fault(place + "/" + member, message);
    }

    /** Operator and number. */
    public Limit limit() {
        return new Limit(operator(), number("value"));
    }

    /** A rule on a metric that is true or false. */
    public boolean yesOrNo() {
        if (operator() != Operator.EQUAL) {
            fault("op", "%s is true or false and is compared by ==".formatted(metric()));
        }
        return truth("value");
    }

    public Operator operator() {
        Optional<Operator> operator = Operator.of(member("op").asText(""));
        if (operator.isEmpty()) {
            fault("op", "is one of >= > < <= ==");
        }
        return operator.orElse(Operator.EQUAL);
    }

    /** True when the value is the stage's own number of that name, and not a number here. */
    public boolean comparesWithStage(String name) {
        return name.equals(member("value").asText());
    }

    public double number(String member) {
        JsonNode value = member(member);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            fault(member, value.isMissingNode() ? "is missing" : "is a number");
        }
        return value.doubleValue();
    }

    public boolean truth(String member) {
        JsonNode value = member(member);
        if (!value.isBoolean()) {
            fault(member, value.isMissingNode() ? "is missing" : "is true or false");
        }
        return value.asBoolean();
    }

    /** A whole number of at least {@code least}. */
    public int whole(String member, int least) {
        JsonNode value = member(member);
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt() || value.intValue() < least) {
            fault(member, value.isMissingNode() ? "is missing" : "is a whole number of at least " + least);
        }
        return value.intValue();
    }

    /** As {@link #whole}, or what version 0.1.0 of the protocol left unsaid. */
    public int wholeOr(int implied, String member, int least) {
        return json.has(member) ? whole(member, least) : implied;
    }

    /** The days up to the decision day, as said. */
    public Window window() {
        return noted(new Window(days("window", 1), offset("offset")));
    }

    /** As {@link #window}, or what version 0.1.0 of the protocol left unsaid. */
    public Window windowOr(int impliedDays) {
        return json.has("window") ? window() : noted(new Window(impliedDays, offset("offset")));
    }

    /** What today is compared with, or what version 0.1.0 of the protocol left unsaid. */
    public Window referenceWindowOr(Window implied) {
        return noted(
                json.has("referenceWindow")
                        ? new Window(days("referenceWindow", 1), offset("referenceOffset"))
                        : implied);
    }

    /** As {@link #windowOr}, for a rule that compares with as many days before. */
    public Window windowWithBeforeOr(int impliedDays) {
        Window window = windowOr(impliedDays);
        noted(window.before());
        return window;
    }

    private Window noted(Window window) {
        notes.looksBack(window.days() + window.offset());
        return window;
    }

    private int offset(String member) {
        return json.has(member) ? days(member, 0) : 0;
    }

    private int days(String member, int least) {
        JsonNode value = member(member);
        Matcher days = DAYS.matcher(value.asText(""));
        if (!days.matches() || Integer.parseInt(days.group(1)) < least) {
            fault(member, value.isMissingNode() ? "is missing" : "is a number of days, as in P7D");
            return 1;
        }
        return Integer.parseInt(days.group(1));
    }

    /** Must hold as well; empty when the rule says nothing of the kind. */
    public Optional<Limit> also(String metric) {
        if (!json.has("also")) {
            return Optional.empty();
        }
        RuleNode also = new RuleNode(member("also"), place + "/also", leadsTo, notes);
        if (!metric.equals(also.metric())) {
            also.fault("metric", "beside %s only '%s' is looked at".formatted(metric(), metric));
        }
        Limit limit = also.limit();
        also.finish();
        return Optional.of(limit);
    }

    /** The rules of a list; empty when it is not there. */
    public List<RuleNode> parts(String member) {
        JsonNode list = member(member);
        if (!list.isArray() || list.isEmpty()) {
            fault(member, "is a list of rules");
        }
        List<RuleNode> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            parts.add(new RuleNode(list.get(i), "%s/%s/%d".formatted(place, member, i), leadsTo, notes));
        }
        return parts;
    }

    /** Whether a member of words is there and says this; anything else it says is a fault. */
    public boolean says(String member, String only) {
        if (!json.has(member)) {
            return false;
        }
        if (!only.equals(member(member).asText())) {
            fault(member, "can only be " + only);
        }
        return true;
    }

    /** Nothing in it can be judged, for another reason. */
    public void askedForAll() {
        json.fieldNames().forEachRemaining(asked::add);
    }

    /** Notes what nobody asked for. */
    public void finish() {
        json.fieldNames().forEachRemaining(member -> {
            if (!asked.contains(member)) {
                fault(member, "means nothing to a rule on " + (metric().isEmpty() ? "several metrics" : metric()));
            }
        });
    }

    private JsonNode member(String name) {
        asked.add(name);
        return json.path(name);
    }
}
