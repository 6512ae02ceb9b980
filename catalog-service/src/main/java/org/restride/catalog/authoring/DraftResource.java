package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.catalog.publication.Kind;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;
import org.restride.kit.web.RevisionTag;

/** Writing, reviewing and publishing. */
@Path("/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "What is being written, from the first words to the review by another person")
class DraftResource {

    private final Authoring authoring;
    private final Drafts drafts;
    private final DraftChecks checks;
    private final CurrentAccess access;

    DraftResource(Authoring authoring, Drafts drafts, DraftChecks checks, CurrentAccess access) {
        this.authoring = authoring;
        this.drafts = drafts;
        this.checks = checks;
        this.access = access;
    }

    @GET
    @Operation(operationId = "listDrafts", summary = "Drafts, the latest change first")
    public Page<DraftView> list(
            @QueryParam("state") Draft.State state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        var before = Cursor.parse(cursor, 2)
                .map(key -> new Drafts.Position(Cursor.instant(key.get(0)), Cursor.uuid(key.get(1))))
                .orElse(null);
        return Page.of(
                        drafts.newest(state, before, limit + 1),
                        limit,
                        draft -> List.of(draft.changedAt.toString(), draft.id.toString()))
                .map(DraftView::of);
    }

    @PUT
    @Path("{draftId}")
    @Operation(operationId = "putDraft", summary = "Save what was written, right or not; with If-Match to change it")
    public RestResponse<DraftView> put(
            @PathParam("draftId") UUID draftId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DraftContent written) {
        var saved = authoring.save(
                draftId, written, RevisionTag.parse(ifMatch), access.caller().subject());
        return answer(saved.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, saved.draft());
    }

    @PUT
    @Path("{draftId}/file")
    @Consumes({ContentFile.YAML, "text/yaml", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "importFile",
            summary = "Save a file as a draft, or as the next state of one with If-Match")
    public RestResponse<DraftView> importFile(
            @PathParam("draftId") UUID draftId,
            @NotNull @QueryParam("kind") Kind kind,
            @Parameter(description = "Number of the published revision or version the file began from")
                    @QueryParam("basedOn")
                    @Size(max = 32)
                    String basedOn,
            @HeaderParam("If-Match") String ifMatch,
            @NotEmpty @RequestBody(required = true) String file) {
        JsonNode content = ContentFile.parse(file);
        var written = new DraftContent(kind, ContentFile.code(content), basedOn, content);
        var saved = authoring.save(
                draftId, written, RevisionTag.parse(ifMatch), access.caller().subject());
        return answer(saved.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, saved.draft());
    }

    @GET
    @Path("{draftId}")
    @Operation(operationId = "getDraft", summary = "A draft with its content in all languages")
    public RestResponse<DraftView> get(@PathParam("draftId") UUID draftId) {
        return answer(RestResponse.Status.OK, drafts.get(draftId));
    }

    @GET
    @Path("{draftId}/findings")
    @Operation(operationId = "listFindings", summary = "Everything that is wrong with a draft, each with its place")
    public List<Finding> findings(@PathParam("draftId") UUID draftId) {
        return checks.check(drafts.get(draftId));
    }

    @GET
    @Path("{draftId}/differences")
    @Operation(operationId = "listDraftDifferences", summary = "How a draft differs from what is published now")
    public List<Differences.Difference> differences(@PathParam("draftId") UUID draftId) {
        return checks.differences(drafts.get(draftId));
    }

    @POST
    @Path("{draftId}/submission")
    @Operation(
            operationId = "submitDraft",
            summary = "Hand a draft over to review; refused with all findings while wrong")
    public RestResponse<DraftView> submit(@PathParam("draftId") UUID draftId, @HeaderParam("If-Match") String ifMatch) {
        return answer(RestResponse.Status.OK, authoring.submit(draftId, RevisionTag.parse(ifMatch)));
    }

    @POST
    @Path("{draftId}/review")
    @Operation(
            operationId = "reviewDraft",
            summary = "Publish a draft, or send it back; by another person than its authors")
    public RestResponse<DraftView> review(
            @PathParam("draftId") UUID draftId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReviewRequest review) {
        var draft = authoring.review(
                draftId, RevisionTag.parse(ifMatch), review, access.caller().subject());
        return answer(RestResponse.Status.OK, draft);
    }

    @DELETE
    @Path("{draftId}")
    @Operation(operationId = "withdrawDraft", summary = "Give a draft up; it stays readable")
    public RestResponse<Void> withdraw(@PathParam("draftId") UUID draftId, @HeaderParam("If-Match") String ifMatch) {
        authoring.withdraw(draftId, RevisionTag.parse(ifMatch));
        return RestResponse.noContent();
    }

    private static RestResponse<DraftView> answer(RestResponse.Status status, Draft draft) {
        return RestResponse.ResponseBuilder.create(status, DraftView.of(draft))
                .header("ETag", RevisionTag.of(draft.revision))
                .build();
    }
}
