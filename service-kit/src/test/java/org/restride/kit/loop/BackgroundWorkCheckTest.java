package org.restride.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class BackgroundWorkCheckTest {

    private final BackgroundWorkCheck check = new BackgroundWorkCheck(new SimpleMeterRegistry());

    @Test
    void a_thread_that_ended_by_itself_is_named() throws InterruptedException {
        var thread = new Thread(() -> {}, "outbox-relay");
        RunningLoops.add(thread);
        thread.start();
        thread.join();
        try {
            assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
            assertThat(check.call().getData().orElseThrow()).containsEntry("ended", "outbox-relay");
        } finally {
            RunningLoops.remove(thread);
        }
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void one_that_fails_again_and_again_or_was_closed_is_no_reason_to_start_anew() {
        var loop = new WokenLoop("failing", Duration.ofMillis(10), Duration.ofMillis(10), () -> {
            throw new IllegalStateException("the broker is away");
        });
        loop.start();
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        loop.close();
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }
}
