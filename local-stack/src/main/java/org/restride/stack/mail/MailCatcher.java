package org.restride.stack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.StackFailure;

/** A mail server inside this JVM that takes mail for everybody, hands none on, and shows all of it on a page. */
public final class MailCatcher implements AutoCloseable {

    private final Endpoint page;
    private final GreenMail server;
    private HttpServer web;

    public MailCatcher(Endpoint smtp, Endpoint page) {
        this.page = page;
        this.server = new GreenMail(new ServerSetup(smtp.port(), Endpoint.HOST, ServerSetup.PROTOCOL_SMTP));
    }

    /** Returns when mail is taken. */
    public synchronized void start() {
        try {
            server.start();
            web = HttpServer.create(new InetSocketAddress(Endpoint.HOST, page.port()), 0);
            web.createContext("/", new MailPage(page, this::caught));
            web.start();
        } catch (IOException | IllegalStateException e) {
            throw new StackFailure("The mail catcher does not start: %s.".formatted(e.getMessage()), e);
        }
    }

    private List<CaughtMail> caught() {
        return Arrays.stream(server.getReceivedMessages()).map(CaughtMail::of).toList();
    }

    @Override
    public synchronized void close() {
        if (web != null) {
            web.stop(0);
            web = null;
        }
        server.stop();
    }
}
