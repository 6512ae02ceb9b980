package org.restride.stack.up;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.restride.stack.cli.Arguments;
import org.restride.stack.home.DiskSpace;
import org.restride.stack.home.HomeLock;
import org.restride.stack.home.Logs;
import org.restride.stack.home.StackHome;
import org.restride.stack.load.Addresses;
import org.restride.stack.load.DemoLoad;
import org.restride.stack.load.LoadResult;
import org.restride.stack.part.Console;
import org.restride.stack.part.Ports;
import org.restride.stack.part.StackFailure;
import org.restride.stack.process.Leftovers;
import org.restride.stack.process.RunFiles;
import org.restride.stack.services.Checkout;

/** {@code ./restride up}: everything up, filled, and kept up until Ctrl-C or until a part dies. */
public final class Up {

    /** A part that ends in the same moment as Ctrl-C came did not die; the shutdown hook may only be beginning. */
    private static final Duration CTRL_C_SPREADS = Duration.ofMillis(500);

    private final StackHome home;
    private final Checkout checkout;
    private final Ports ports;
    private final boolean demo;
    private final Console console;
    private final CountDownLatch stopping = new CountDownLatch(1);

    public Up(StackHome home, Checkout checkout, Arguments arguments, Console console) {
        this.home = home;
        this.checkout = checkout;
        this.ports = arguments.ports().orElse(new Ports(0));
        this.demo = arguments.demo();
        this.console = console;
    }

    /** Returns only by failing; Ctrl-C ends the JVM from its shutdown hook. */
    public int run() {
        home.prepare();
        DiskSpace.of(home).require();
        HomeLock.hold(home);
        if (demo) {
            DemoLoad.requireLoadable(home);
        }
        new Leftovers(new RunFiles(home), console).stop();
        ports.requireFree();
        Logs.toFile(home);
        try (var stack = new Stack(home, checkout, ports, console)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopInOrder(stack), "stop"));
            keepUp(stack);
        } catch (StackFailure failure) {
            unlessStopping();
            throw failure;
        } catch (InterruptedException e) {
            throw new StackFailure("The stack was interrupted.", e);
        }
        return 1;
    }

    private void keepUp(Stack stack) throws InterruptedException {
        console.say("Starting Restride in %s".formatted(home.folder()));
        long begun = System.nanoTime();
        stack.start();
        var summary = new Summary(ports, Duration.ofNanos(System.nanoTime() - begun));
        console.say(summary.ready());
        if (demo) {
            console.say(summary.filled(load(stack)));
        }
        console.say(summary.addresses());
        throw stack.firstDeath().join();
    }

    private LoadResult load(Stack stack) {
        var load = CompletableFuture.supplyAsync(
                () -> new DemoLoad(home, Addresses.of(ports), console, Clock.systemUTC()).run());
        try {
            var first = CompletableFuture.anyOf(load, stack.firstDeath()).join();
            if (first instanceof StackFailure death) {
                throw death;
            }
            return load.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StackFailure failure) {
                throw failure;
            }
            throw new StackFailure("The demo clinic cannot be loaded: " + e.getCause(), e);
        }
    }

    /** Ctrl-C; after a failure all is stopped already. */
    private void stopInOrder(Stack stack) {
        stopping.countDown();
        if (!stack.closed()) {
            console.say("Stopping.");
            stack.close();
        }
    }

    /** While the shutdown hook stops the parts, their ends are no news, and this thread has nothing more to do. */
    private void unlessStopping() {
        try {
            if (stopping.await(CTRL_C_SPREADS.toMillis(), TimeUnit.MILLISECONDS)) {
                Thread.currentThread().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
