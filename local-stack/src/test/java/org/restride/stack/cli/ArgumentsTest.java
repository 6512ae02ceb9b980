package org.restride.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void up_alone_loads_the_demo_on_the_usual_ports() {
        assertThat(Arguments.parse("up")).isEqualTo(new Arguments(Command.UP, true, 0));
    }

    @Test
    void options_of_up_come_in_any_order() {
        assertThat(Arguments.parse("up", "--port-offset", "100", "--no-demo"))
                .isEqualTo(Arguments.parse("up", "--no-demo", "--port-offset", "100"))
                .isEqualTo(new Arguments(Command.UP, false, 100));
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
                "up --port-offset ten"
            })
    void anything_else_is_a_mistake_said_in_one_sentence(String line) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ")))
                .isInstanceOf(UsageMistake.class)
                .hasMessageMatching("[^\n]+\\.");
    }

    @Test
    void the_usage_names_every_command() {
        assertThat(Usage.text()).contains("up ", "status ", "reset ", "help ", "--no-demo", "--port-offset N");
    }
}
