package org.restride.stack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class EndpointTest {

    @Test
    void a_taken_port_is_one_sentence_naming_port_and_part() throws IOException {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getByName(Endpoint.HOST))) {
            var endpoint = new Endpoint("Kafka", stranger.getLocalPort());

            assertThat(endpoint.answers()).isTrue();
            assertThatThrownBy(endpoint::requireFree)
                    .isInstanceOf(StackFailure.class)
                    .hasMessage(
                            "Port %d, which Kafka needs, is taken; stop what uses it or choose other ports with --port-offset N.",
                            stranger.getLocalPort());
        }
    }

    @Test
    void a_port_taken_on_all_addresses_is_taken_too() throws IOException {
        try (var stranger = new ServerSocket(0)) {
            var endpoint = new Endpoint("Kafka", stranger.getLocalPort());

            assertThatThrownBy(endpoint::requireFree).isInstanceOf(StackFailure.class);
        }
    }

    @Test
    void an_offset_moves_every_port_and_keeps_them_apart() {
        var ports = new Ports(100);

        assertThat(ports.postgres().port()).isEqualTo(15532);
        assertThat(ports.kafka().port()).isEqualTo(19192);
        assertThat(ports.kafkaController().port()).isEqualTo(19193);
        assertThat(ports.signIn().port()).isEqualTo(18180);
        assertThat(ports.analytics().url()).isEqualTo("http://127.0.0.1:8183");
        assertThat(new Ports(Ports.HIGHEST_OFFSET).kafkaController().port()).isEqualTo(65535);
    }
}
