package org.restride.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends sessions, all with the same body, on one connection that it keeps open: a blocking socket, which costs the machine
 * less than any client of HTTP would. Reads of an answer what it must, and accepts only 201.
 */
final class SessionSender implements ClosedLoop.Caller {

    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Supplier<UUID> patients;
    private final byte[] afterPath;
    private final Consumer<UUID> acknowledged;

    SessionSender(URI service, String authorization, byte[] body, Supplier<UUID> patients, Consumer<UUID> acknowledged)
            throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        this.patients = patients;
        this.acknowledged = acknowledged;
        afterPath = joined(
                " HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(service.getAuthority(), authorization, body.length),
                body);
    }

    @Override
    public void call() throws IOException {
        var sessionId = UUID.randomUUID();
        out.write(joined("PUT /v1/patients/%s/sessions/%s".formatted(patients.get(), sessionId), afterPath));
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).trim());
            }
        }
        if (!status.startsWith("HTTP/1.1 201 ") || length < 0) {
            throw new IllegalStateException("Answered %s with %d bytes".formatted(status, length));
        }
        in.skipNBytes(length);
        acknowledged.accept(sessionId);
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The service closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static byte[] joined(String begin, byte[] end) {
        byte[] first = begin.getBytes(ISO_8859_1);
        byte[] all = new byte[first.length + end.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(end, 0, all, first.length, end.length);
        return all;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
