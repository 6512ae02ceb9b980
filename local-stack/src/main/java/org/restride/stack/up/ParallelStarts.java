package org.restride.stack.up;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.restride.stack.part.StackFailure;

/** Starts parts side by side and gives up on all of them as soon as one fails or dies. */
final class ParallelStarts implements AutoCloseable {

    /** Starting one part. */
    @FunctionalInterface
    interface Start {
        void run() throws InterruptedException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Void>> begun = new ArrayList<>();
    private final CompletableFuture<StackFailure> firstTrouble = new CompletableFuture<>();

    ParallelStarts(CompletableFuture<StackFailure> firstDeath) {
        firstDeath.thenAccept(firstTrouble::complete);
    }

    CompletableFuture<Void> begin(Start start) {
        return beginAfter(CompletableFuture.completedFuture(null), start);
    }

    CompletableFuture<Void> beginAfter(CompletableFuture<Void> other, Start start) {
        var started = other.thenRunAsync(() -> runNoting(start), threads);
        begun.add(started);
        return started;
    }

    private void runNoting(Start start) {
        try {
            start.run();
        } catch (StackFailure failure) {
            firstTrouble.complete(failure);
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The start was given up.", e);
        } catch (RuntimeException e) {
            var failure = new StackFailure("The stack does not start: " + e, e);
            firstTrouble.complete(failure);
            throw failure;
        }
    }

    /** @throws StackFailure the first trouble, while the others may still be starting */
    void awaitAll() throws InterruptedException {
        var all = CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(firstTrouble, all.exceptionally(failed -> null))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        StackFailure trouble = firstTrouble.getNow(null);
        if (trouble != null) {
            throw trouble;
        }
    }

    /** Interrupts nobody: a database server interrupted in its start would be left behind. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
