package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.restride.catalog.publication.Kind;

/** Looks at a draft from all sides and reports everything at once. */
@ApplicationScoped
class DraftChecks {

    private final ContentSchemas schemas;
    private final List<DraftKind> kinds;

    DraftChecks(ContentSchemas schemas, @All List<DraftKind> kinds) {
        this.schemas = schemas;
        this.kinds = kinds;
    }

    DraftKind of(Kind kind) {
        return kinds.stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody publishes " + kind));
    }

    List<Finding> check(Draft draft) {
        List<Finding> findings = new ArrayList<>(content(draft.kind, draft.code, draft.content));
        String current =
                of(draft.kind).current(draft.code).map(PublishedContent::number).orElse(null);
        if (!Objects.equals(current, draft.basedOn)) {
            findings.add(Finding.error(
                    "based-on-older",
                    "",
                    "It is based on %s, but %s is published by now: take over what changed, and name it in basedOn",
                    draft.basedOn == null ? "nothing" : draft.basedOn,
                    current == null ? "nothing" : current));
        }
        return findings;
    }

    /** How a draft differs from what is published now; the whole of it when nothing is. */
    List<Differences.Difference> differences(Draft draft) {
        JsonNode published = of(draft.kind)
                .current(draft.code)
                .map(PublishedContent::content)
                .orElse(JsonNodeFactory.instance.objectNode());
        return Differences.between(published, draft.content);
    }

    /** What is wrong with the content, whatever it is based on. */
    List<Finding> content(Kind kind, String code, JsonNode content) {
        List<Finding> findings = new ArrayList<>(schemas.check(kind, content));
        if (!content.path("code").asText().equals(code)) {
            findings.add(Finding.error("code", "/code", "It must be %s, as the draft says", code));
        }
        findings.addAll(RangeCheck.findings(content));
        if (findings.isEmpty()) {
            findings.addAll(of(kind).check(code, content));
        }
        return findings;
    }
}
