package org.restride.catalog.protocol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.catalog.text.Rendered;
import org.restride.catalog.text.Renderer;
import org.restride.catalog.web.Answers;
import org.restride.catalog.web.Answers.Freshness;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Languages;
import org.restride.kit.web.Page;

/** Reads of published protocols. */
@Path("/v1/protocols")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Protocols",
        description = "Stages, doses and the criteria of progression, with the evidence for each number")
class ProtocolResource {

    private final Protocols protocols;
    private final Renderer renderer;
    private final Answers answers;

    ProtocolResource(Protocols protocols, Renderer renderer, Answers answers) {
        this.protocols = protocols;
        this.renderer = renderer;
        this.answers = answers;
    }

    @Schema(name = "ProtocolPage")
    record ProtocolPage(
            List<ProtocolSummaryView> items,
            @Schema(nullable = true) String nextCursor) {}

    @GET
    @Operation(operationId = "listProtocols", summary = "The current version of every protocol, by code, in pages")
    @APIResponseSchema(ProtocolPage.class)
    public RestResponse<byte[]> list(
            @Parameter(description = "Most items on the page")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @Parameter(description = "The nextCursor of the page before; leave it out for the first page")
                    @QueryParam("cursor")
                    String cursor,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage,
            @Context Request request) {
        String after = Cursor.parse(cursor, 1).map(key -> key.get(0)).orElse("");
        var found = protocols.currentAfter(after, limit + 1);
        var page = Page.of(found, limit, protocol -> List.of(protocol.id.code()));
        var languages = new TreeSet<String>();
        Page<Rendered> rendered = page.map(protocol -> {
            String language = Languages.best(acceptLanguage, protocol.languages);
            languages.add(language);
            return renderer.render(ProtocolSummaryView.of(protocol, language), language);
        });
        return answers.of(
                rendered,
                languages.isEmpty() ? Languages.DEFAULT : String.join(", ", languages),
                Freshness.ALWAYS_ASK,
                request);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getProtocol", summary = "The current version of a protocol")
    @APIResponseSchema(ProtocolView.class)
    public RestResponse<byte[]> current(
            String code,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage,
            @Context Request request) {
        var protocol = protocols.findCurrent(code).orElseThrow(() -> new ProtocolNotFound(code));
        return answer(protocol, Freshness.ALWAYS_ASK, acceptLanguage, request);
    }

    @GET
    @Path("{code}/versions/{version}")
    @Operation(operationId = "getProtocolVersion", summary = "One version of a protocol; it never changes")
    @APIResponseSchema(ProtocolView.class)
    public RestResponse<byte[]> version(
            String code,
            String version,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage,
            @Context Request request) {
        var protocol = protocols.get(new ProtocolVersionId(code, version));
        return answer(protocol, Freshness.KEEP_A_DAY, acceptLanguage, request);
    }

    private RestResponse<byte[]> answer(
            ProtocolVersion protocol, Freshness freshness, String acceptLanguage, Request request) {
        String language = Languages.best(acceptLanguage, protocol.languages);
        var body = renderer.render(ProtocolView.of(protocol, language), language);
        return answers.of(body, language, freshness, request);
    }
}
