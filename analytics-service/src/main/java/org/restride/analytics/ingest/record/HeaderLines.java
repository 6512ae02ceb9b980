package org.restride.analytics.ingest.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Headers as text that a person can read and that becomes the same headers again: a line {@code key: value} for each, only
 * {@code key} for one without a value. What is not printable ASCII stands as {@code \xNN}.
 */
public final class HeaderLines {

    private static final String SEPARATOR = ": ";
    private static final String ESCAPE = "\\x";
    private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9a-f]{2})");

    private HeaderLines() {}

    public static String of(Headers headers) {
        return Arrays.stream(headers.toArray()).map(HeaderLines::line).collect(Collectors.joining("\n"));
    }

    public static Headers parse(String lines) {
        var headers = new RecordHeaders();
        lines.lines().forEach(line -> headers.add(header(line)));
        return headers;
    }

    private static String line(Header header) {
        String key = escaped(header.key().getBytes(StandardCharsets.UTF_8)).replace(":", ESCAPE + "3a");
        return header.value() == null ? key : key + SEPARATOR + escaped(header.value());
    }

    private static Header header(String line) {
        int end = line.indexOf(SEPARATOR);
        String key = new String(bytes(end < 0 ? line : line.substring(0, end)), StandardCharsets.UTF_8);
        return new RecordHeader(key, end < 0 ? null : bytes(line.substring(end + SEPARATOR.length())));
    }

    private static String escaped(byte[] bytes) {
        var text = new StringBuilder();
        for (byte each : bytes) {
            if (each < ' ' || each > '~' || each == '\\') {
                text.append(ESCAPE).append("%02x".formatted(each));
            } else {
                text.append((char) each);
            }
        }
        return text.toString();
    }

    /** Headers kept by an earlier release have other characters as they are. */
    private static byte[] bytes(String escaped) {
        var bytes = new ByteArrayOutputStream();
        Matcher escapes = ESCAPED.matcher(escaped);
        int from = 0;
        while (escapes.find()) {
            bytes.writeBytes(escaped.substring(from, escapes.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(escapes.group(1), 16));
            from = escapes.end();
        }
        bytes.writeBytes(escaped.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
