package org.restride.analytics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.analytics.worklist.Urgency;

class EscalationTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Addresses NOBODY = new Addresses(null, null);
    private static final Addresses RECEPTION =
            new Addresses(new SignedWebhook("https://reception.example", "whsec_"), "reception@clinic.example");
    private static final Addresses ON_CALL = new Addresses(null, "on-call@clinic.example");

    @Test
    void the_first_notice_goes_to_the_first_recipient_by_every_channel_they_have() {
        var step = due(Urgency.EMERGENCY, 0, RECEPTION, ON_CALL);
        assertThat(step)
                .isEqualTo(new Escalation(
                        Recipient.FIRST, Set.of(Channel.WEBHOOK, Channel.EMAIL), NOW.plusSeconds(15 * 60)));
    }

    @ParameterizedTest(name = "{0} after {1} notices: {2}, again after {3} minutes")
    @CsvSource({
        "EMERGENCY, 1, SECOND, 15",
        "EMERGENCY, 2, SECOND, 15",
        "EMERGENCY, 3, SECOND, ",
        "URGENT, 0, FIRST, 60",
        "URGENT, 1, SECOND, 60",
        "URGENT, 3, SECOND, "
    })
    void further_notices_go_to_the_second_until_there_were_enough(
            Urgency tier, int given, Recipient recipient, Integer minutes) {
        var step = due(tier, given, RECEPTION, ON_CALL);
        assertThat(step.recipient()).isEqualTo(recipient);
        assertThat(step.tell()).isNotEmpty();
        assertThat(step.next()).isEqualTo(minutes == null ? null : NOW.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void where_there_is_no_second_recipient_the_first_is_told_again() {
        var step = due(Urgency.URGENT, 1, ON_CALL, NOBODY);
        assertThat(step.recipient()).isEqualTo(Recipient.FIRST);
        assertThat(step.tell()).containsExactly(Channel.EMAIL);
    }

    @Test
    void where_nobody_can_be_told_it_looks_again_soon() {
        var nobody = new Escalation(Recipient.FIRST, Set.of(), NOW.plus(LOOK));
        assertThat(Escalation.due(Urgency.EMERGENCY, 0, Optional.empty(), LOOK, NOW))
                .isEqualTo(nobody);
        assertThat(due(Urgency.EMERGENCY, 0, NOBODY, ON_CALL)).isEqualTo(nobody);
    }

    private static Escalation due(Urgency tier, int given, Addresses first, Addresses second) {
        var settings = new AlertSettings(1, first, second, 15, 60, 3, "adele", NOW);
        return Escalation.due(tier, given, Optional.of(settings), LOOK, NOW);
    }
}
