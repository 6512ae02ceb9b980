package org.restride.analytics.worklist;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.restride.analytics.access.CareRelation;
import org.restride.analytics.worklist.ItemHandling.Handled;
import org.restride.analytics.worklist.WorklistQuestion.Assigned;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;
import org.restride.kit.web.Page;
import org.restride.kit.web.RevisionTag;

/** Shows items to those who care for their patients, and notes each patient shown as read. */
@Path("/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worklist")
class WorklistResource {

    private static final String ORDER =
            "By kind in the order of the enumeration, then urgency, then since when. What rests is left out unless"
                    + " asked for.";
    private static final String HOW =
            "If-Match names the revision that was looked at; 412 says what is stored when somebody was faster or"
                    + " something came up. The same handlingId with the same content again is answered 200.";

    private final WorklistItems items;
    private final ItemHandling handling;
    private final CurrentAccess current;
    private final AuditTrail audit;

    WorklistResource(WorklistItems items, ItemHandling handling, CurrentAccess current, AuditTrail audit) {
        this.items = items;
        this.handling = handling;
        this.current = current;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listWorklist",
            summary = "Who needs attention, and why, of the patients in the caller's care",
            description = ORDER)
    public Page<WorklistItem> list(
            @QueryParam("kind") AttentionKind kind,
            @QueryParam("assigned") Assigned assigned,
            @QueryParam("includeSnoozed") @DefaultValue("false") boolean includeSnoozed,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return page(new WorklistQuestion(kind, assigned, includeSnoozed, null), limit, cursor);
    }

    @POST
    @Path("/searches")
    @Transactional
    @Operation(
            operationId = "searchWorklist",
            summary = "The same, of patients with this in their name",
            description = "Names have no place in addresses, which proxies log. " + ORDER)
    public Page<WorklistItem> search(@NotNull @Valid WorklistSearchRequest request) {
        return page(request.question(), request.limitOrUsual(), request.cursor());
    }

    @GET
    @Path("/{itemId}")
    @Transactional
    @Operation(operationId = "getWorklistItem", summary = "One item, with all that was done about it")
    public RestResponse<ItemHistory> get(@PathParam("itemId") UUID itemId) {
        WorklistItem item =
                items.get(itemId, current.caller().subject(), CareRelation.CARE_TEAM, CareRelation.BREAK_GLASS);
        audit.note(current.get(), Trace.READ, List.of(item.patientId()));
        return tagged(Status.OK, item, new ItemHistory(item, items.handlingsOf(itemId)));
    }

    @POST
    @Path("/{itemId}/acknowledgements")
    @Operation(
            operationId = "acknowledgeWorklistItem",
            summary = "Say that all the item is about now has been seen",
            description = HOW)
    public RestResponse<WorklistItem> acknowledge(
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AcknowledgementRequest request) {
        return answer(handling.acknowledge(itemId, RevisionTag.parse(ifMatch), request.handlingId(), request.note()));
    }

    @POST
    @Path("/{itemId}/snoozes")
    @Operation(
            operationId = "snoozeWorklistItem",
            summary = "Put the item off until a time, at most 90 days",
            description = "Not for warning symptoms and urgent referrals. " + HOW)
    public RestResponse<WorklistItem> snooze(
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SnoozeRequest request) {
        return answer(handling.snooze(itemId, RevisionTag.parse(ifMatch), request));
    }

    @POST
    @Path("/{itemId}/assignments")
    @Operation(
            operationId = "assignWorklistItem",
            summary = "Make the item somebody's of the care team, or nobody's",
            description = HOW)
    public RestResponse<WorklistItem> assign(
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AssignmentRequest request) {
        return answer(handling.assign(itemId, RevisionTag.parse(ifMatch), request));
    }

    private Page<WorklistItem> page(WorklistQuestion question, int limit, String cursor) {
        var found = items.of(current.caller().subject(), question, Place.in(cursor), limit + 1);
        var page = Page.of(found, limit, item -> Place.of(item).parts());
        audit.note(
                current.get(),
                Trace.READ,
                page.items().stream().map(WorklistItem::patientId).distinct().toList());
        return page;
    }

    private static RestResponse<WorklistItem> answer(Handled handled) {
        return tagged(handled.created() ? Status.CREATED : Status.OK, handled.item(), handled.item());
    }

    private static <T> RestResponse<T> tagged(Status status, WorklistItem item, T body) {
        return ResponseBuilder.create(status, body)
                .header(HttpHeaders.ETAG, RevisionTag.of(item.revision()))
                .build();
    }
}
