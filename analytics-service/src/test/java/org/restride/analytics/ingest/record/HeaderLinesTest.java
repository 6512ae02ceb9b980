package org.restride.analytics.ingest.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class HeaderLinesTest {

    @Test
    void headers_of_an_event_can_be_read_by_a_person() {
        var headers = new RecordHeaders()
                .add("ce_type", "restride.pain.scored.v1".getBytes(UTF_8))
                .add("ce_subject", "ada00000-0000-4000-8000-000000000001".getBytes(UTF_8));
        assertThat(HeaderLines.of(headers)).isEqualTo("""
                ce_type: restride.pain.scored.v1
                ce_subject: ada00000-0000-4000-8000-000000000001""");
    }

    @Test
    void any_headers_become_the_same_headers_again() {
        var random = new Random(20_261_121);
        for (int i = 0; i < 2_000; i++) {
            Headers headers = any(random);
            assertThat(HeaderLines.parse(HeaderLines.of(headers))).isEqualTo(headers);
        }
    }

    private static Headers any(Random random) {
        var headers = new RecordHeaders();
        int number = random.nextInt(4);
        for (int i = 0; i < number; i++) {
            byte[] value = new byte[random.nextInt(12)];
            random.nextBytes(value);
            String key = random.ints(1 + random.nextInt(6), 0, 300)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            headers.add(key, random.nextInt(5) == 0 ? null : value);
        }
        return headers;
    }

    @Test
    void what_an_earlier_release_kept_is_read_too() {
        assertThat(HeaderLines.parse("ce_id: Müller \\xzz: 1\ncontent-type: application/json"))
                .isEqualTo(new RecordHeaders()
                        .add("ce_id", "Müller \\xzz: 1".getBytes(UTF_8))
                        .add("content-type", "application/json".getBytes(UTF_8)));
        assertThat(HeaderLines.parse("")).isEqualTo(new RecordHeaders());
    }
}
