package org.restride.analytics.clinician.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.restride.analytics.clinician.print.Mark.Point;
import org.restride.analytics.clinician.words.Spoken;

/**
 * Writes down one page of a PDF, from the top, and tags what it writes. One embedded font; heavier letters are the same
 * with an outline. A character the font lacks becomes a question mark.
 */
final class PdfPen implements Closeable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 28;
    private static final double LEADING = 1.25;
    private static final double OUTLINE = 0.035;
    private static final double GAP = 6;
    private static final double BETWEEN_COLUMNS = 6;
    /** Of a quarter circle by a Bézier curve. */
    private static final double ROUND = 0.5523;

    private final PDDocument document;
    private final PDPage page;
    private final PDFont font;
    private final PDPageContentStream content;
    private final PDStructureElement body;
    private final COSArray parents = new COSArray();
    private final double left;
    private final double width;
    private double y;

    PdfPen(PDDocument document, Paper paper, String language) throws IOException {
        this.document = document;
        page = new PDPage(paper.size());
        document.addPage(page);
        try (InputStream letters = PDFont.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, letters, true);
        }
        content = new PDPageContentStream(document, page);
        width = PainFigure.WIDTH;
        left = (paper.size().getWidth() - width) / 2;
        y = paper.size().getHeight() - MARGIN;
        body = structure(language);
    }

    private PDStructureElement structure(String language) {
        var catalog = document.getDocumentCatalog();
        var root = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(root);
        catalog.setLanguage(language);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        page.setStructParents(0);
        var element = new PDStructureElement("Document", root);
        root.appendKid(element);
        return element;
    }

    private PDStructureElement begin(String tag) throws IOException {
        var element = new PDStructureElement(tag, body);
        element.setPage(page);
        body.appendKid(element);
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, parents.size());
        element.getCOSObject().setInt(COSName.K, parents.size());
        parents.add(element.getCOSObject());
        content.beginMarkedContent(COSName.getPDFName(tag), PDPropertyList.create(properties));
        return element;
    }

    private void end() throws IOException {
        content.endMarkedContent();
    }

    void space(double points) {
        y -= points;
    }

    void rule(double around) throws IOException {
        y -= around / 2;
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setLineWidth(0.4f);
        content.moveTo((float) left, (float) y);
        content.lineTo((float) (left + width), (float) y);
        content.stroke();
        content.endMarkedContent();
        y -= around / 2;
    }

    /** Down to where so many lines end at the margin; not up, so that nothing lies upon anything. */
    void toFooter(int lines, double size) throws IOException {
        y = Math.min(y, MARGIN + lines * size * LEADING + GAP);
        rule(GAP);
    }

    /** @param most lines; what does not fit into them is left out, with an ellipsis */
    void paragraph(String tag, double size, boolean bold, double indent, int most, String text) throws IOException {
        begin(tag);
        lines(size, bold, indent, most, text);
        end();
    }

    /** Says its language, in whichever the rest is. */
    void spoken(String tag, double size, double indent, int most, Spoken spoken) throws IOException {
        begin(tag).setLanguage(spoken.language());
        lines(size, false, indent, most, spoken.text());
        end();
    }

    private void lines(double size, boolean bold, double indent, int most, String text) throws IOException {
        for (String line : wrapped(writable(text), size, width - indent, most)) {
            y -= size * LEADING;
            put(left + indent, y + size * 0.25, size, bold, line);
        }
    }

    void row(double size, double[] columns, List<String> cells) throws IOException {
        row(size, false, columns, cells);
    }

    void boldRow(double size, double[] columns, List<String> cells) throws IOException {
        row(size, true, columns, cells);
    }

    private void row(double size, boolean bold, double[] columns, List<String> cells) throws IOException {
        begin("P");
        y -= size * LEADING;
        for (int i = 0; i < cells.size(); i++) {
            double end = i + 1 < columns.length ? columns[i + 1] - BETWEEN_COLUMNS : width;
            for (String line : wrapped(writable(cells.get(i)), size, end - columns[i], 1)) {
                put(left + columns[i], y + size * 0.25, size, bold, line);
            }
        }
        end();
    }

    private void put(double x, double baseline, double size, boolean bold, String text) throws IOException {
        content.beginText();
        content.setFont(font, (float) size);
        content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setNonStrokingColor(0f);
        content.setStrokingColor(0f);
        content.setLineWidth((float) (size * OUTLINE));
        content.newLineAtOffset((float) x, (float) baseline);
        content.showText(text);
        content.endText();
    }

    private double widthOf(String text, double size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private String writable(String text) {
        var written = new StringBuilder();
        text.codePoints().forEach(point -> {
            String letter = Character.toString(Character.isWhitespace(point) ? ' ' : point);
            written.append(has(letter) ? letter : "?");
        });
        return written.toString().strip();
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    private List<String> wrapped(String text, double size, double available, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            if (widthOf(rest, size) <= available) {
                lines.add(rest);
                break;
            }
            boolean last = lines.size() + 1 == most;
            int fitting = fitting(rest, size, last ? available - widthOf("…", size) : available);
            int word = rest.lastIndexOf(' ', fitting);
            int end = word > 0 ? word : fitting;
            lines.add(last ? rest.substring(0, end) + "…" : rest.substring(0, end));
            if (last) {
                break;
            }
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    private int fitting(String text, double size, double available) throws IOException {
        int end = 1;
        while (end < text.length() && widthOf(text.substring(0, end + 1), size) <= available) {
            end++;
        }
        return end;
    }

    void figure(PainFigure figure, String name) throws IOException {
        begin("Figure").setAlternateDescription(name);
        double top = y - 4;
        for (Mark mark : figure.marks()) {
            draw(mark, top);
        }
        end();
        y = top - PainFigure.HEIGHT;
    }

    private void draw(Mark mark, double top) throws IOException {
        if (mark instanceof Mark.Path path) {
            content.setLineDashPattern(floats(path.dashes()), 0);
            content.setLineWidth((float) path.width());
            content.setStrokingColor((float) path.grey());
            trace(path.points(), top);
            content.stroke();
            content.setLineDashPattern(new float[0], 0);
        } else if (mark instanceof Mark.Shape shape) {
            trace(shape.points(), top);
            content.closePath();
            ink(shape.grey(), shape.outlined());
        } else if (mark instanceof Mark.Dot dot) {
            circle(left + dot.at().x(), top - dot.at().y(), dot.radius());
            ink(dot.filled() ? 0 : 1, true);
        } else if (mark instanceof Mark.Label label) {
            String text = writable(label.text());
            double shift =
                    switch (label.anchor()) {
                        case START -> 0;
                        case MIDDLE -> widthOf(text, label.size()) / 2;
                        case END -> widthOf(text, label.size());
                    };
            put(left + label.at().x() - shift, top - label.at().y(), label.size(), false, text);
        }
    }

    private void ink(double grey, boolean outlined) throws IOException {
        content.setNonStrokingColor((float) grey);
        if (outlined) {
            content.setStrokingColor(0f);
            content.setLineWidth(0.5f);
            content.fillAndStroke();
        } else {
            content.fill();
        }
    }

    private void trace(List<Point> points, double top) throws IOException {
        for (int i = 0; i < points.size(); i++) {
            float px = (float) (left + points.get(i).x());
            float py = (float) (top - points.get(i).y());
            if (i == 0) {
                content.moveTo(px, py);
            } else {
                content.lineTo(px, py);
            }
        }
    }

    private void circle(double x, double yMiddle, double r) throws IOException {
        double k = r * ROUND;
        content.moveTo((float) (x + r), (float) yMiddle);
        curve(x + r, yMiddle + k, x + k, yMiddle + r, x, yMiddle + r);
        curve(x - k, yMiddle + r, x - r, yMiddle + k, x - r, yMiddle);
        curve(x - r, yMiddle - k, x - k, yMiddle - r, x, yMiddle - r);
        curve(x + k, yMiddle - r, x + r, yMiddle - k, x + r, yMiddle);
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        content.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }

    private static float[] floats(List<Double> lengths) {
        float[] floats = new float[lengths.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = lengths.get(i).floatValue();
        }
        return floats;
    }

    @Override
    public void close() throws IOException {
        content.close();
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(Map.of(0, new PDParentTreeValue(parents)));
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        root.setParentTree(tree);
        root.setParentTreeNextKey(1);
    }
}
