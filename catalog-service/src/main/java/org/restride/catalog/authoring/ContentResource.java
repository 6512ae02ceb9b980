package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.storage.ContentJson;

/** Published content as files with all languages: to export, to compare, and to begin drafts from. */
@Path("/v1")
@Tag(name = "Files", description = "Content as one YAML or JSON file with all its languages, and its JSON Schemas")
class ContentResource {

    private static final MediaType YAML_TYPE = MediaType.valueOf(ContentFile.YAML);

    private final DraftChecks checks;
    private final ContentSchemas schemas;

    ContentResource(DraftChecks checks, ContentSchemas schemas) {
        this.checks = checks;
        this.schemas = schemas;
    }

    @GET
    @Path("files/{kind}/{code}/{number}")
    @Produces({ContentFile.YAML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportFile",
            summary = "A published revision or version as one file, by Accept YAML or JSON")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = ContentFile.YAML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JsonNode.class))
            })
    public RestResponse<String> export(
            @PathParam("kind") KindSlug kind,
            @PathParam("code") String code,
            @PathParam("number") String number,
            @Context Request request) {
        JsonNode content = published(kind.kind(), code, number);
        var wanted = request.selectVariant(
                Variant.mediaTypes(YAML_TYPE, MediaType.APPLICATION_JSON_TYPE).build());
        boolean json = wanted != null && wanted.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE);
        return RestResponse.ResponseBuilder.ok(json ? content.toPrettyString() : ContentJson.toYaml(content))
                .type(json ? MediaType.APPLICATION_JSON : ContentFile.YAML)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("differences/{kind}/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listDifferences", summary = "What changed between two published revisions or versions")
    public List<Differences.Difference> differences(
            @PathParam("kind") KindSlug kind,
            @PathParam("code") String code,
            @NotEmpty @QueryParam("from") String from,
            @NotEmpty @QueryParam("to") String to) {
        return Differences.between(published(kind.kind(), code, from), published(kind.kind(), code, to));
    }

    @GET
    @Path("schemas/{kind}.json")
    @Produces("application/schema+json")
    @Operation(operationId = "getSchema", summary = "JSON Schema of the files of a kind")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/schema+json", schema = @Schema(implementation = JsonNode.class)))
    public String schema(@PathParam("kind") KindSlug kind) {
        return schemas.text(kind.kind());
    }

    private JsonNode published(Kind kind, String code, String number) {
        return checks.of(kind)
                .find(code, number)
                .map(PublishedContent::content)
                .orElseThrow(() -> new NothingPublished(kind, code, number));
    }
}
