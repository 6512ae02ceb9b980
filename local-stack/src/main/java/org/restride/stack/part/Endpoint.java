package org.restride.stack.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Where a part listens; always this machine only. */
public record Endpoint(String part, int port) {

    public static final String HOST = "127.0.0.1";

    private static final int CONNECT_MILLIS = 500;

    public String hostAndPort() {
        return HOST + ":" + port;
    }

    public String url() {
        return "http://" + hostAndPort();
    }

    /** @throws StackFailure naming port and part when something listens there already */
    public void requireFree() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
        } catch (IOException e) {
            throw new StackFailure(
                    "Port %d, which %s needs, is taken; stop what uses it or choose other ports with --port-offset N."
                            .formatted(port, part),
                    e);
        }
    }

    public boolean answers() {
        try (var probe = new Socket()) {
            probe.connect(new InetSocketAddress(HOST, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
