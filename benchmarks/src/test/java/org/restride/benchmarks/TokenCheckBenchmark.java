package org.restride.benchmarks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

/**
 * What checking a token adds to a request: the same change with and without one, in turns on one connection. The change is
 * the lightest there is, so that the share is the largest there is.
 */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TokenCheckBenchmark {

    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 20_000;

    @TestHTTPResource("/v1/announcements/open")
    URI open;

    @TestHTTPResource("/v1/announcements/signed")
    URI signed;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void the_same_change_with_and_without_a_token() throws Exception {
        HttpRequest without = post(open).build();
        HttpRequest with = post(signed)
                .header("Authorization", "Bearer " + Tokens.of("anna", "announcer"))
                .build();
        measure(without, with, WARM_UP);
        long[][] nanos = measure(without, with, MEASURED);
        Arrays.stream(nanos).forEach(Arrays::sort);
        print("without a token (floor)", nanos[0]);
        print("with a token", nanos[1]);
        System.out.printf(
                "the token adds %.1f %% to the median, %.1f %% to the mean%n",
                100 * (median(nanos[1]) / median(nanos[0]) - 1), 100 * (mean(nanos[1]) / mean(nanos[0]) - 1));
    }

    private static HttpRequest.Builder post(URI uri) {
        return HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody());
    }

    /** @return nanoseconds of each request, first those without a token */
    private long[][] measure(HttpRequest without, HttpRequest with, int times)
            throws IOException, InterruptedException {
        long[][] nanos = new long[2][times];
        for (int i = 0; i < times; i++) {
            nanos[i % 2][i] = timed(i % 2 == 0 ? without : with);
            nanos[1 - i % 2][i] = timed(i % 2 == 0 ? with : without);
        }
        return nanos;
    }

    private long timed(HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        long took = System.nanoTime() - begin;
        if (status != 204) {
            throw new IllegalStateException("Answered " + status);
        }
        return took;
    }

    private static void print(String name, long[] sorted) {
        System.out.printf(
                "%-24s %d requests: median %.3f ms, mean %.3f ms%n",
                name, sorted.length, median(sorted) / 1e6, mean(sorted) / 1e6);
    }

    private static double median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double mean(long[] nanos) {
        return Arrays.stream(nanos).average().orElseThrow();
    }
}
