package org.restride.analytics.clinician.worklist;

import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.access.CareRelation;
import org.restride.analytics.clinician.page.Back;
import org.restride.analytics.clinician.page.Frame;
import org.restride.analytics.clinician.page.Frames;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.revision.RevisionMovedOn;
import org.restride.analytics.worklist.ItemHandling;
import org.restride.analytics.worklist.WorklistItem;
import org.restride.analytics.worklist.WorklistItems;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;
import org.restride.kit.problem.ProblemException;

/** Where the link of an alert leads: whom it is about and why, and a button that says that somebody has seen it. */
@Path("/clinician/worklist/{itemId}")
@Produces(MediaType.TEXT_HTML)
class ItemPage {

    private final WorklistItems items;
    private final ItemHandling handling;
    private final Frames frames;
    private final CurrentAccess current;
    private final AuditTrail audit;
    private final Clock clock;

    ItemPage(
            WorklistItems items,
            ItemHandling handling,
            Frames frames,
            CurrentAccess current,
            AuditTrail audit,
            Clock clock) {
        this.items = items;
        this.handling = handling;
        this.frames = frames;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    record Item(Frame frame, UUID patientId, String displayName, ReasonLine reason, String state)
            implements TemplateInstance {}

    @GET
    @Transactional
    @Operation(operationId = "clinicianWorklistItem", hidden = true)
    public TemplateInstance show(@PathParam("itemId") UUID itemId, @Context HttpHeaders request) {
        WorklistItem item =
                items.get(itemId, current.caller().subject(), CareRelation.CARE_TEAM, CareRelation.BREAK_GLASS);
        audit.note(current.get(), Trace.READ, List.of(item.patientId()));
        Frame frame = frames.of(request, path(itemId));
        var glossary = Glossary.in(frame.language());
        var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return new Item(
                        frame,
                        item.patientId(),
                        item.displayName(),
                        ReasonLine.of(item, today, glossary),
                        glossary.name("state", item.state()))
                .setLocale(frame.language().locale());
    }

    /** Then shows the item, or the page the button was on, as it stands; also when somebody was faster. */
    @POST
    @Operation(operationId = "clinicianAcknowledge", hidden = true)
    public Response acknowledge(
            @PathParam("itemId") UUID itemId,
            @FormParam("revision") int revision,
            @FormParam("handlingId") UUID handlingId,
            @FormParam("back") String back) {
        return handled(itemId, back, () -> handling.acknowledge(itemId, OptionalInt.of(revision), handlingId, null));
    }

    /** As above. @param days from now */
    @POST
    @Path("snoozes")
    @Operation(operationId = "clinicianSnooze", hidden = true)
    public Response snooze(
            @PathParam("itemId") UUID itemId,
            @FormParam("revision") int revision,
            @FormParam("handlingId") UUID handlingId,
            @FormParam("days") int days,
            @FormParam("back") String back) {
        var until = clock.instant().plus(Duration.ofDays(days));
        return handled(itemId, back, () -> handling.snooze(itemId, OptionalInt.of(revision), handlingId, until));
    }

    private static Response handled(UUID itemId, String back, Runnable step) {
        try {
            step.run();
        } catch (RevisionMovedOn e) { // the page says what is different now
        } catch (ProblemException e) {
            if (e.problem().status()
                    != Status.CONFLICT.getStatusCode()) { // closed meanwhile, or the button pressed twice
                throw e;
            }
        }
        return Response.seeOther(Back.to(back == null ? path(itemId) : back)).build();
    }

    private static String path(UUID itemId) {
        return "/clinician/worklist/" + itemId;
    }
}
