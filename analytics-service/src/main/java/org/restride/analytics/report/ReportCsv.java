package org.restride.analytics.report;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/**
 * A report as a table for spreadsheets: a header, then one line for each day of the period. What is missing is an empty
 * field, never a zero.
 */
final class ReportCsv {

    static final String TYPE = "text/csv";

    static final List<String> COLUMNS = List.of(
            "day",
            "isoWeek",
            "weekStatus",
            "weekVersion",
            "stageCode",
            "paused",
            "sessions",
            "completed",
            "dose",
            "leg0To10",
            "legSource",
            "legRecalled0To10",
            "legMean7Days",
            "legMean7DaysN",
            "legFlare",
            "back0To10",
            "backSource",
            "backRecalled0To10",
            "backMean7Days",
            "backMean7DaysN",
            "backFlare",
            "mostDistal",
            "calledFlare");

    private static final CsvMapper CSV = new CsvMapper();
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private ReportCsv() {}

    static String of(PatientReport report) throws IOException {
        var header = CsvSchema.builder().addColumns(COLUMNS, CsvSchema.ColumnType.STRING);
        Writer text = new StringWriter();
        try (SequenceWriter table = CSV.writer(header.build().withHeader()).writeValues(text)) {
            for (ReportDay day : ReportDay.of(report)) {
                table.write(line(day));
            }
        }
        return text.toString();
    }

    private static List<String> line(ReportDay day) {
        return Arrays.<Object>asList(
                        day.day(),
                        day.isoWeek(),
                        day.weekStatus(),
                        day.weekVersion(),
                        day.stageCode(),
                        day.paused(),
                        day.sessions(),
                        day.completed(),
                        day.dose(),
                        day.leg().score0To10(),
                        day.leg().source(),
                        day.leg().recalled0To10(),
                        day.leg().mean7Days(),
                        day.leg().mean7DaysN(),
                        day.legFlare(),
                        day.back().score0To10(),
                        day.back().source(),
                        day.back().recalled0To10(),
                        day.back().mean7Days(),
                        day.back().mean7DaysN(),
                        day.backFlare(),
                        day.mostDistal(),
                        day.calledFlare())
                .stream()
                .map(ReportCsv::field)
                .toList();
    }

    /** A spreadsheet would run what looks like a formula, so a quote goes before it. */
    static String field(Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
