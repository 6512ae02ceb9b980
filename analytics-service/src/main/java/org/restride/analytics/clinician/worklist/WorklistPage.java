package org.restride.analytics.clinician.worklist;

import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.clinician.page.Frame;
import org.restride.analytics.clinician.page.Frames;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.worklist.AttentionKind;
import org.restride.analytics.worklist.WorklistItems;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;

/** Who needs attention, and why: a clinician's first page. Each patient shown is noted as read. */
@Path("/clinician")
@Produces(MediaType.TEXT_HTML)
class WorklistPage {

    private final Rows rows;
    private final WorklistItems items;
    private final Frames frames;
    private final CurrentAccess current;
    private final AuditTrail audit;

    WorklistPage(Rows rows, WorklistItems items, Frames frames, CurrentAccess current, AuditTrail audit) {
        this.rows = rows;
        this.items = items;
        this.frames = frames;
        this.current = current;
        this.audit = audit;
    }

    record Choice(String code, String name, boolean chosen) {}

    /** @param marker of what is shown, so that the page can ask whether it is still so */
    record Worklist(Frame frame, Wish wish, List<Choice> kinds, List<PatientRow> rows, boolean more, String marker)
            implements TemplateInstance {}

    @GET
    @Transactional
    @Operation(operationId = "clinicianHome", hidden = true)
    public TemplateInstance show(
            @QueryParam("kind") String kind,
            @QueryParam("assigned") String assigned,
            @QueryParam("resting") String resting,
            @QueryParam("show") String show,
            @Context HttpHeaders request) {
        return page(Wish.of(kind, assigned, resting, show, null), request);
    }

    @POST
    @Path("searches")
    @Transactional
    @Operation(operationId = "clinicianSearch", hidden = true)
    public TemplateInstance search(
            @FormParam("kind") String kind,
            @FormParam("assigned") String assigned,
            @FormParam("resting") String resting,
            @FormParam("show") String show,
            @FormParam("name") String name,
            @Context HttpHeaders request) {
        return page(Wish.of(kind, assigned, resting, show, name), request);
    }

    private TemplateInstance page(Wish wish, HttpHeaders request) {
        Frame frame = frames.of(request, wish.path());
        var glossary = Glossary.in(frame.language());
        String subject = current.caller().subject();
        String marker = items.marker(subject); // before the rows, so that what comes between is asked for again
        Rows.Shown shown = rows.of(subject, wish, glossary);
        audit.note(
                current.get(),
                Trace.READ,
                shown.rows().stream().map(PatientRow::patientId).toList());
        return new Worklist(frame, wish, kinds(wish, glossary), shown.rows(), shown.more(), marker)
                .setLocale(frame.language().locale());
    }

    private static List<Choice> kinds(Wish wish, Glossary glossary) {
        return Arrays.stream(AttentionKind.values())
                .map(kind -> new Choice(kind.name(), glossary.name("kind", kind), kind == wish.kind()))
                .toList();
    }
}
