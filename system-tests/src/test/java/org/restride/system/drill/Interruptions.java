package org.restride.system.drill;

import java.io.IOException;

/** For threads that nobody interrupts but to end them. */
final class Interruptions {

    interface Call<T> {
        T call() throws IOException, InterruptedException;
    }

    private Interruptions() {}

    static <T> T none(Call<T> call) throws IOException {
        try {
            return call.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Ended", e);
        }
    }
}
