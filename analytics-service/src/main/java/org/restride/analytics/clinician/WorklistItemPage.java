package org.restride.analytics.clinician;

import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.access.CareRelation;
import org.restride.analytics.revision.RevisionMovedOn;
import org.restride.analytics.worklist.AttentionKind;
import org.restride.analytics.worklist.ItemHandling;
import org.restride.analytics.worklist.ItemState;
import org.restride.analytics.worklist.WorklistItem;
import org.restride.analytics.worklist.WorklistItems;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;

/** Where the link of an alert leads: whom it is about and why, and a button that says that somebody has seen it. */
@Path("/clinician/worklist/{itemId}")
@Produces(MediaType.TEXT_HTML)
class WorklistItemPage {

    private final WorklistItems items;
    private final ItemHandling handling;
    private final CurrentAccess current;
    private final AuditTrail audit;

    WorklistItemPage(WorklistItems items, ItemHandling handling, CurrentAccess current, AuditTrail audit) {
        this.items = items;
        this.handling = handling;
        this.current = current;
        this.audit = audit;
    }

    /** @param handlingId for the button, so that pressing it twice does nothing twice */
    record Item(WorklistItem item, String why, String state, boolean open, UUID handlingId)
            implements TemplateInstance {}

    @GET
    @Transactional
    @Operation(operationId = "clinicianWorklistItem", hidden = true)
    public TemplateInstance show(@PathParam("itemId") UUID itemId) {
        WorklistItem item =
                items.get(itemId, current.caller().subject(), CareRelation.CARE_TEAM, CareRelation.BREAK_GLASS);
        audit.note(current.get(), Trace.READ, List.of(item.patientId()));
        boolean open = item.state() == ItemState.OPEN;
        return new Item(item, why(item.kind()), state(item.state()), open, UUID.randomUUID());
    }

    /** Then shows the item as it stands, also when somebody was faster. */
    @POST
    @Operation(operationId = "clinicianAcknowledge", hidden = true)
    public Response acknowledge(
            @PathParam("itemId") UUID itemId,
            @FormParam("revision") int revision,
            @FormParam("handlingId") UUID handlingId) {
        try {
            handling.acknowledge(itemId, OptionalInt.of(revision), handlingId, null);
        } catch (RevisionMovedOn e) { // the page says what is different now
        }
        return Response.seeOther(URI.create("/clinician/worklist/" + itemId)).build();
    }

    private static String why(AttentionKind kind) {
        return switch (kind) {
            case RED_FLAG -> "Warning symptom";
            case REFERRAL -> "Referral recommended";
            case REGRESS -> "Step back recommended";
            case RISING_PAIN -> "Pain is rising";
            case SILENT -> "Nothing heard of";
            case ADHERENCE_FALLING -> "Doing less than before";
            case READY_TO_PROGRESS -> "Ready for the next stage";
            case DECISION_WAITING -> "A recommendation waits for a decision";
        };
    }

    private static String state(ItemState state) {
        return switch (state) {
            case OPEN -> "Nobody has acknowledged this yet.";
            case ACKNOWLEDGED -> "Acknowledged.";
            case SNOOZED, QUIET -> "Put off.";
            case CLOSED -> "This is over.";
        };
    }
}
