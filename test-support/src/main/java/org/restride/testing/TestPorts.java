package org.restride.testing;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports nobody listens on at the moment. */
public final class TestPorts {

    private TestPorts() {}

    public static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
