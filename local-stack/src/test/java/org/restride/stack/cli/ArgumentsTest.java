package org.restride.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.stack.identity.DemoUsers;
import org.restride.stack.part.Ports;

class ArgumentsTest {

    @Test
    void up_alone_loads_the_demo_on_the_usual_ports() {
        assertThat(Arguments.parse("up")).isEqualTo(new Arguments(Command.UP, null, true, null));
    }

    @Test
    void options_of_up_come_in_any_order() {
        assertThat(Arguments.parse("up", "--port-offset", "100", "--no-demo"))
                .isEqualTo(Arguments.parse("up", "--no-demo", "--port-offset", "100"))
                .isEqualTo(new Arguments(Command.UP, null, false, 100));
    }

    @Test
    void a_token_is_somebody_s_and_of_the_stack_that_runs_unless_said_otherwise() {
        assertThat(Arguments.parse("token", "carla")).isEqualTo(new Arguments(Command.TOKEN, "carla", true, null));
        assertThat(Arguments.parse("token", "carla", "--port-offset", "7").ports())
                .contains(new Ports(7));
    }

    @Test
    void the_usage_names_every_user() {
        assertThat(Usage.text().replaceAll("\\s+", " ")).contains(DemoUsers.names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "up --help", "status -h"})
    void help_is_understood_in_every_spelling(String line) {
        assertThat(Arguments.parse(line.split(" ")).command()).isEqualTo(Command.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "down",
                "UP",
                "up --fast",
                "status --no-demo",
                "reset --yes",
                "up --port-offset",
                "up --port-offset -1",
                "up --port-offset 50000",
                "up --port-offset ten",
                "token",
                "token carla colin",
                "token --no-demo carla",
                "token carla --port-offset"
            })
    void anything_else_is_a_mistake_said_in_one_sentence(String line) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ")))
                .isInstanceOf(UsageMistake.class)
                .hasMessageMatching("[^\n]+\\.");
    }

    @Test
    void the_usage_names_every_command() {
        assertThat(Usage.text())
                .contains("up ", "status ", "token USER ", "reset ", "help ", "--no-demo", "--port-offset N");
    }
}
