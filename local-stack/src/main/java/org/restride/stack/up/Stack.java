package org.restride.stack.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.restride.stack.home.StackHome;
import org.restride.stack.identity.IdentityProvider;
import org.restride.stack.kafka.Broker;
import org.restride.stack.mail.MailCatcher;
import org.restride.stack.part.Console;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.Ports;
import org.restride.stack.part.StackFailure;
import org.restride.stack.postgres.PostgresServer;
import org.restride.stack.process.RunFile;
import org.restride.stack.process.RunFiles;
import org.restride.stack.services.Checkout;
import org.restride.stack.services.Service;
import org.restride.stack.services.ServiceProcess;

/**
 * All parts together. Each is written down in a run file as soon as its process exists, and every way out of here stops
 * what was started, services first and the database last.
 */
final class Stack implements AutoCloseable {

    private final StackHome home;
    private final Checkout checkout;
    private final Ports ports;
    private final Console console;
    private final RunFiles runFiles;
    private final PostgresServer postgres;
    private final Broker broker;
    private final IdentityProvider identityProvider;
    private final MailCatcher mail;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final CompletableFuture<StackFailure> firstDeath = new CompletableFuture<>();
    private boolean closing;

    Stack(StackHome home, Checkout checkout, Ports ports, Console console) {
        this.home = home;
        this.checkout = checkout;
        this.ports = ports;
        this.console = console;
        this.runFiles = new RunFiles(home);
        this.postgres = new PostgresServer(home, ports.postgres());
        this.broker = new Broker(home, ports.kafka(), ports.kafkaController());
        this.identityProvider = new IdentityProvider(ports.signIn());
        this.mail = new MailCatcher(ports.mail(), ports.mailPage());
    }

    /** Completes when a part ends that should not. */
    CompletableFuture<StackFailure> firstDeath() {
        return firstDeath;
    }

    /**
     * Returns when all parts are ready. The services start as soon as there are their databases and the provider, whose
     * keys they fetch at once; for Kafka they wait by themselves.
     */
    void start() throws InterruptedException {
        runFiles.write(
                RunFile.of("launcher", ProcessHandle.current(), ports.kafka().port(), home.mark()));
        try (var starts = new ParallelStarts(firstDeath)) {
            var databases = starts.begin(this::startPostgres);
            var signIn = starts.begin(this::startSignIn);
            starts.begin(this::startKafka);
            starts.begin(this::startMail);
            var needed = CompletableFuture.allOf(databases, signIn);
            Service.all(ports).forEach(service -> starts.beginAfter(needed, () -> start(service)));
            starts.awaitAll();
        }
    }

    private void startPostgres() {
        long begun = System.nanoTime();
        ProcessHandle server = postgres.start();
        runFiles.write(RunFile.of("postgres", server, ports.postgres().port(), postgres.mark()));
        server.onExit()
                .thenRun(() -> firstDeath.complete(
                        new StackFailure("PostgreSQL ended by itself; see %s.".formatted(home.log("postgres")))));
        ready(ports.postgres().part(), begun);
    }

    private void startKafka() {
        long begun = System.nanoTime();
        broker.death()
                .thenAccept(lastWords -> firstDeath.complete(
                        new StackFailure("Kafka gave up: %s; see %s.".formatted(lastWords, home.log("launcher")))));
        broker.start();
        ready(ports.kafka().part(), begun);
    }

    private void startSignIn() {
        long begun = System.nanoTime();
        identityProvider.start();
        Endpoint endpoint = ports.signIn();
        runFiles.write(RunFile.of(RunFile.SIGN_IN, ProcessHandle.current(), endpoint.port(), home.mark()));
        ready(endpoint.part(), begun);
    }

    private void startMail() {
        long begun = System.nanoTime();
        mail.start();
        Endpoint endpoint = ports.mail();
        runFiles.write(RunFile.of(RunFile.MAIL, ProcessHandle.current(), endpoint.port(), home.mark()));
        ready(endpoint.part(), begun);
    }

    private void start(Service service) throws InterruptedException {
        long begun = System.nanoTime();
        ServiceProcess started = launch(service);
        started.awaitReady();
        started.process().onExit().thenRun(() -> firstDeath.complete(started.died()));
        ready(service.name(), begun);
    }

    private synchronized ServiceProcess launch(Service service) {
        if (closing) {
            throw new StackFailure("The stack is being stopped.");
        }
        var started = ServiceProcess.start(service, checkout, home, ports);
        services.add(started);
        runFiles.write(RunFile.of(
                service.name(), started.process().toHandle(), service.endpoint().port(), home.mark()));
        return started;
    }

    private void ready(String part, long begun) {
        console.progress(part, "ready", Duration.ofNanos(System.nanoTime() - begun));
    }

    synchronized boolean closed() {
        return closing;
    }

    @Override
    public synchronized void close() {
        closing = true;
        services.forEach(service -> service.process().destroy());
        services.forEach(ServiceProcess::close);
        identityProvider.close();
        mail.close();
        broker.close();
        postgres.close();
        List.of(
                        "catalog-service",
                        "session-service",
                        "analytics-service",
                        RunFile.SIGN_IN,
                        RunFile.MAIL,
                        "postgres",
                        "launcher")
                .forEach(runFiles::remove);
    }
}
