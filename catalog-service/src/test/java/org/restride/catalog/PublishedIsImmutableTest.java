package org.restride.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PublishedIsImmutableTest {

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update exercise_revision set content = content || '{\"name\": \"Other\"}'",
                "update exercise_revision set published_at = now()",
                "delete from exercise_revision where exercise_code = 'BRIDGE'",
                "truncate exercise_revision cascade",
                "update protocol_version set content = content || '{\"summary\": \"Other\"}'",
                "update protocol_version set title = 'Other', announced_at = null, announced_form = 0",
                "update protocol_version set clinical_sign_off_required = false",
                "delete from protocol_version",
                "truncate protocol_version cascade",
                "update guidance_revision set languages = '{en}'",
                "delete from guidance_revision",
                "truncate guidance_revision",
                "truncate exercise_retirement",
                "update protocol_exercise set revision = 2",
                "delete from protocol_exercise",
                "truncate protocol_exercise"
            })
    void the_database_refuses_to_change_what_is_published(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("are published and never change");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
