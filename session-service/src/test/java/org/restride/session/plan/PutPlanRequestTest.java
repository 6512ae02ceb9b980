package org.restride.session.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.session.plan.PutPlanRequest.ProtocolRequest;

class PutPlanRequestTest {

    @Test
    void a_plan_without_choices_is_stored_as_before_there_were_any() {
        var request = new PutPlanRequest(
                UUID.randomUUID(),
                new ProtocolRequest("test-protocol", "1.0.0"),
                "S1",
                LocalDate.parse("2026-03-01"),
                null,
                "Europe/Berlin",
                null,
                null,
                null,
                null,
                null,
                null);
        var stored = JsonMapper.builder().findAndAddModules().build().valueToTree(request);
        assertThat(stored.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "planId",
                        "protocol",
                        "stageCode",
                        "effectiveFrom",
                        "startDay",
                        "zone",
                        "schedule",
                        "conditions",
                        "trackedLocations",
                        "pauses");
    }
}
