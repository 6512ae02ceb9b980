package org.restride.analytics.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Examples;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class WorklistExamplesTest {

    @Inject
    ObjectMapper json;

    record ItemPage(List<WorklistItem> items, String nextCursor) {}

    @Test
    void examples_are_what_the_service_answers_and_takes() throws IOException {
        Examples.assertAnswers(json, "listWorklist", ItemPage.class);
        Examples.assertAnswers(json, "searchWorklist", ItemPage.class);
        Examples.assertAnswers(json, "getWorklistItem", ItemHistory.class);
        for (String operation : List.of("acknowledge", "snooze", "assign")) {
            Examples.assertAnswers(json, operation + "WorklistItem", WorklistItem.class);
        }
        Examples.assertAnswers(json, "getQuietSettings", QuietSettings.class);
        Examples.assertAnswers(json, "putQuietSettings", QuietSettings.class);
        assertThat(read("searchWorklist", WorklistSearchRequest.class).q()).isEqualTo("ada");
        assertThat(read("acknowledgeWorklistItem", AcknowledgementRequest.class).note())
                .isNotBlank();
        assertThat(read("snoozeWorklistItem", SnoozeRequest.class).until()).isNotNull();
        assertThat(read("assignWorklistItem", AssignmentRequest.class).assignee())
                .isEqualTo("carla");
        assertThat(read("putQuietSettings", QuietSettingsRequest.class).inOrder())
                .hasSize(1);
    }

    private <T> T read(String operationId, Class<T> request) throws IOException {
        return json.readValue(Examples.body(json, operationId), request);
    }
}
