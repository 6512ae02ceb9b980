package org.restride.catalog.protocol;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.restride.catalog.authoring.Coded;
import org.restride.catalog.storage.ContentJson;
import org.restride.catalog.text.Localized;

/**
 * A version of a protocol as it is authored: one file with everything, apart from the revisions of the exercises, which
 * are those that are current when it is published.
 */
record ProtocolFile(
        String code, String version, Localized title, boolean clinicalSignOffRequired, ProtocolContent content) {

    private static final List<String> HEAD = List.of("code", "version", "title", "clinicalSignOffRequired");

    static ProtocolFile of(ProtocolVersion protocol) {
        return new ProtocolFile(
                protocol.id.code(),
                protocol.id.version(),
                protocol.title(),
                protocol.clinicalSignOffRequired,
                protocol.content);
    }

    /** @param json has the form of the protocol schema */
    static ProtocolFile read(JsonNode json) {
        ObjectNode content = json.deepCopy();
        content.remove(HEAD);
        return new ProtocolFile(
                json.path("code").asText(),
                json.path("version").asText(),
                ContentJson.read(json.path("title"), Localized.class),
                json.path("clinicalSignOffRequired").asBoolean(),
                ContentJson.read(content, ProtocolContent.class));
    }

    JsonNode json() {
        ObjectNode file = Coded.file(code, new Head(version, title, clinicalSignOffRequired));
        return file.setAll((ObjectNode) ContentJson.write(content));
    }

    @JsonPropertyOrder({"version", "title", "clinicalSignOffRequired"})
    private record Head(String version, Localized title, boolean clinicalSignOffRequired) {}
}
