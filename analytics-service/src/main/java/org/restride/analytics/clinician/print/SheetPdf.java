package org.restride.analytics.clinician.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.restride.analytics.clinician.print.Sheet.Measure;
import org.restride.analytics.clinician.print.Sheet.Reason;

/**
 * A sheet as a tagged PDF of one page. The same sheet gives the same bytes: document id and dates are those of the report.
 */
public final class SheetPdf {

    public static final String TYPE = "application/pdf";

    private static final double SMALL = 7.5;
    private static final double TEXT = 8.5;
    private static final double[] MEASURE_COLUMNS = {10, 230, 280, 330};
    private static final double GAP = 6;

    private SheetPdf() {}

    public static byte[] of(Sheet sheet, Paper paper) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            describe(document, sheet);
            try (var pen = new PdfPen(document, paper, sheet.language().code())) {
                write(sheet, pen);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be written as a PDF", e);
        }
    }

    private static void describe(PDDocument document, Sheet sheet) {
        var midnight = GregorianCalendar.from(sheet.asOf().atStartOfDay(ZoneOffset.UTC));
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle("%s, %s".formatted(sheet.title(), sheet.identity()));
        about.setCreator("Restride");
        about.setCreationDate(midnight);
        about.setModificationDate(midnight);
        document.setDocumentId(
                sheet.patientId().getMostSignificantBits() ^ sheet.asOf().toEpochDay());
    }

    private static void write(Sheet sheet, PdfPen pen) throws IOException {
        pen.paragraph("P", SMALL, false, 0, 1, sheet.title());
        pen.paragraph("H1", 15, true, 0, 1, sheet.name());
        pen.paragraph("P", SMALL, false, 0, 1, sheet.identity());
        pen.paragraph("P", TEXT, true, 0, 2, sheet.standing());
        pen.rule(GAP);
        advice(sheet.advice(), pen);
        pen.rule(GAP);
        figures(sheet.figures(), pen);
        pen.rule(GAP);
        pen.paragraph("H2", TEXT, true, 0, 1, sheet.courseTitle());
        pen.figure(sheet.course(), sheet.courseTitle());
        pen.rule(GAP);
        listing(sheet.flags(), pen);
        pen.space(GAP / 2);
        listing(sheet.decisions(), pen);
        pen.toFooter(sheet.footer().size(), SMALL);
        for (String line : sheet.footer()) {
            pen.paragraph("P", SMALL, false, 0, 1, line);
        }
    }

    private static void advice(Sheet.Advice advice, PdfPen pen) throws IOException {
        pen.paragraph("H2", SMALL, false, 0, 1, advice.title());
        pen.paragraph("P", 13, true, 0, 1, advice.headline());
        for (String note : advice.notes()) {
            pen.paragraph("P", SMALL, false, 0, 1, note);
        }
        pen.space(GAP / 2);
        for (Reason reason : advice.reasons()) {
            pen.paragraph("P", TEXT, true, 0, 1, reason.name());
            if (reason.statement() != null) {
                pen.spoken("P", SMALL, 10, 2, reason.statement());
            }
            for (Measure measure : reason.measures()) {
                pen.row(
                        SMALL,
                        MEASURE_COLUMNS,
                        List.of(measure.metric(), measure.value(), measure.limit(), measure.basis()));
            }
        }
        if (advice.more() != null) {
            pen.paragraph("P", SMALL, false, 0, 1, advice.more());
        }
    }

    private static void figures(List<Sheet.Figure> figures, PdfPen pen) throws IOException {
        double[] columns = {0, 130, 260, 390};
        pen.row(SMALL, columns, figures.stream().map(Sheet.Figure::name).toList());
        pen.boldRow(12, columns, figures.stream().map(Sheet.Figure::value).toList());
        pen.row(SMALL, columns, figures.stream().map(Sheet.Figure::basis).toList());
    }

    private static void listing(Sheet.Listing listing, PdfPen pen) throws IOException {
        pen.paragraph("H2", TEXT, true, 0, 1, listing.title());
        for (String line : listing.lines()) {
            pen.paragraph("P", SMALL, false, 0, 1, line);
        }
    }
}
