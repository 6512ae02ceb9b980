package org.restride.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;

/**
 * What checking a token adds to a request: pain scores recorded by the same clinician, in turns with a token and with a
 * caller that is believed, everything else being the same.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(TokenCheckBenchmark.Believing.class)
class TokenCheckBenchmark {

    private static final int WARM_UP = 4_000;
    private static final int MEASURED = 4_000;

    /** Lets one caller send all of it, and be believed without a token. */
    public static class Believing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    TrustedCaller.SWITCH,
                    "true",
                    "restride.rate-limit.caller.per-second",
                    "1000000",
                    "restride.rate-limit.caller.burst",
                    "1000000");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private UUID patientId;

    @Test
    void recording_with_a_checked_token_and_with_a_believed_caller() throws Exception {
        Clinic.opens();
        patientId = Clinic.aPatient();
        String token = Clinic.bearer("carla", "clinician");
        UnaryOperator<HttpRequest.Builder> believed = request -> request.header(TrustedCaller.HEADER, "carla");
        UnaryOperator<HttpRequest.Builder> checked = request -> request.header("Authorization", token);
        measure(believed, checked, WARM_UP);
        long[][] nanos = measure(believed, checked, MEASURED);
        Arrays.stream(nanos).forEach(Arrays::sort);
        print("believed (floor)", nanos[0]);
        print("token checked", nanos[1]);
        System.out.printf(
                "the check adds %.1f %% to the median, %.1f %% to the mean%n",
                100 * (median(nanos[1]) / median(nanos[0]) - 1), 100 * (mean(nanos[1]) / mean(nanos[0]) - 1));
    }

    /** @return nanoseconds of each request, first those without a check */
    private long[][] measure(
            UnaryOperator<HttpRequest.Builder> believed, UnaryOperator<HttpRequest.Builder> checked, int times)
            throws IOException, InterruptedException {
        long[][] nanos = new long[2][times];
        for (int i = 0; i < times; i++) {
            nanos[i % 2][i] = timed(i % 2 == 0 ? believed : checked);
            nanos[1 - i % 2][i] = timed(i % 2 == 0 ? checked : believed);
        }
        return nanos;
    }

    private long timed(UnaryOperator<HttpRequest.Builder> caller) throws IOException, InterruptedException {
        URI score = URI.create("http://localhost:%d/v1/patients/%s/pain-scores/%s"
                .formatted(RestAssured.port, patientId, UUID.randomUUID()));
        HttpRequest request = caller.apply(HttpRequest.newBuilder(score))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Clinic.aPainScore().toString()))
                .build();
        long begin = System.nanoTime();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        long took = System.nanoTime() - begin;
        if (status != 201) {
            throw new IllegalStateException("Answered " + status);
        }
        return took;
    }

    private static void print(String name, long[] sorted) {
        System.out.printf(
                "%-18s %d pain scores: median %.3f ms, mean %.3f ms%n",
                name, sorted.length, median(sorted) / 1e6, mean(sorted) / 1e6);
    }

    private static double median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double mean(long[] nanos) {
        return Arrays.stream(nanos).average().orElseThrow();
    }
}
