package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.storage.ContentJson;

/**
 * What an author writes.
 *
 * @param code of what is to be published, as in {@code BRIDGE} or {@code sciatica-home}
 * @param basedOn number of the published revision or version the work began with; null for something new
 * @param content in the form of the kind's JSON Schema, also while it is not yet right
 */
@Schema(name = "DraftContent")
record DraftContent(
        @NotNull Kind kind,

        @NotNull @Pattern(regexp = DraftContent.CODE, message = DraftContent.CODE_RULE)
        String code,

        @Schema(nullable = true) @Size(max = 32) String basedOn,
        @NotNull JsonNode content) {

    static final String CODE = "[A-Za-z][A-Za-z0-9_-]{1,63}";
    static final String CODE_RULE = "must be 2 to 64 letters, digits, - or _";

    public DraftContent {
        content = content == null ? null : ContentJson.exact(content);
    }
}
