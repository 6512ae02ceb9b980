package org.restride.catalog.protocol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.catalog.web.TaggedAnswers;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

/** Reads of published protocols. */
@Path("/v1/protocols")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Protocols",
        description = "Stages, doses and the criteria of progression, with the evidence for each number")
class ProtocolResource {

    private final Protocols protocols;
    private final TaggedAnswers answers;

    ProtocolResource(Protocols protocols, TaggedAnswers answers) {
        this.protocols = protocols;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listProtocols", summary = "The current version of every protocol, by code, in pages")
    public RestResponse<Page<ProtocolSummaryView>> list(
            @Parameter(description = "Most items on the page")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @Parameter(description = "The nextCursor of the page before; leave it out for the first page")
                    @QueryParam("cursor")
                    String cursor,
            @Context Request request) {
        String after = Cursor.parse(cursor, 1).map(key -> key.get(0)).orElse("");
        var found = protocols.currentAfter(after, limit + 1);
        var page = Page.of(found, limit, protocol -> List.of(protocol.id.code()));
        return answers.of(page.map(ProtocolSummaryView::of), request);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getProtocol", summary = "The current version of a protocol")
    public RestResponse<ProtocolView> current(String code, @Context Request request) {
        var protocol = protocols.findCurrent(code).orElseThrow(() -> new ProtocolNotFound(code));
        return answers.of(ProtocolView.of(protocol), request);
    }

    @GET
    @Path("{code}/versions/{version}")
    @Operation(operationId = "getProtocolVersion", summary = "One version of a protocol; it never changes")
    public RestResponse<ProtocolView> version(String code, String version, @Context Request request) {
        var id = new ProtocolVersionId(code, version);
        var protocol = protocols.findByIdOptional(id).orElseThrow(() -> new ProtocolNotFound(id));
        return answers.of(ProtocolView.of(protocol), request);
    }
}
