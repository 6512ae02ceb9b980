package org.restride.analytics.ingest;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.restride.events.DistalLocation;
import org.restride.events.EventCodec;
import org.restride.events.PainContext;
import org.restride.events.PainScored;
import org.restride.events.PainScores;
import org.restride.events.PatientEvent;
import org.restride.events.PrescribedDose;
import org.restride.events.RepsCount;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.events.SessionCompleted.SessionPain;
import org.restride.events.SessionCompleted.Side;

/** What a clinic's patients reported while nobody read it: each day of each a session of six exercises and three scores. */
final class Backlog {

    static final int RECORDS_A_DAY = 4;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final List<String> EXERCISES =
            List.of("DEAD_BUG", "WIPERS", "HINGE", "BRIDGE", "SIDE_PLANK", "NERVE_SLIDER");

    private final Random random;
    private final List<UUID> patients;
    private final int days;

    /** @param records at least this many, so that all patients have the same number of days */
    Backlog(long seed, int patients, int records) {
        this.random = new Random(seed);
        this.patients = Stream.generate(this::id).limit(patients).toList();
        this.days = (records - 1) / (patients * RECORDS_A_DAY) + 1;
    }

    int records() {
        return patients.size() * days * RECORDS_A_DAY;
    }

    /** Sends it day by day, patients and what they report of a day mixed. */
    void sendTo(String bootstrapServers) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", bootstrapServers, "batch.size", 65_536, "linger.ms", 10);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            each(event -> producer.send(encoded(event)));
        }
    }

    private void each(Consumer<PatientEvent> taker) {
        for (int day = 0; day < days; day++) {
            List<PatientEvent> reported = new ArrayList<>();
            for (UUID patientId : patients) {
                report(patientId, FIRST.plusDays(day), reported);
            }
            Collections.shuffle(reported, random);
            reported.forEach(taker);
        }
    }

    private static ProducerRecord<String, byte[]> encoded(PatientEvent event) {
        return KafkaMessageFactory.<String>createWriter(event.type().topic(), null, event.recordKey())
                .writeBinary(EventCodec.encode(event, URI.create("/session-service")));
    }

    private void report(UUID patientId, LocalDate day, List<PatientEvent> reported) {
        reported.add(score(patientId, day, LocalTime.of(7, 45), PainContext.NEXT_MORNING));
        reported.add(score(patientId, day, LocalTime.of(13, 5), PainContext.DAILY_AVERAGE));
        reported.add(score(patientId, day, LocalTime.of(21, 30), PainContext.DAILY_AVERAGE));
        reported.add(session(patientId, day));
    }

    private PainScored score(UUID patientId, LocalDate day, LocalTime time, PainContext context) {
        OffsetDateTime occurredAt = at(day, time);
        Instant recordedAt = occurredAt.toInstant().plusSeconds(random.nextInt(600));
        return new PainScored(
                patientId,
                id(),
                1,
                false,
                occurredAt,
                BERLIN,
                day,
                recordedAt,
                recordedAt.plusMillis(random.nextInt(60_000)),
                null,
                context,
                random.nextInt(11),
                random.nextInt(11),
                DistalLocation.values()[random.nextInt(DistalLocation.values().length)],
                null);
    }

    private SessionCompleted session(UUID patientId, LocalDate day) {
        OffsetDateTime occurredAt = at(day, LocalTime.of(18, random.nextInt(60)));
        Instant recordedAt = occurredAt.toInstant().plusSeconds(1_200 + random.nextInt(600));
        return new SessionCompleted(
                patientId,
                id(),
                1,
                false,
                occurredAt,
                BERLIN,
                day,
                recordedAt,
                recordedAt.plusMillis(random.nextInt(60_000)),
                null,
                new PlanReference(patientId, 1),
                EXERCISES.stream().map(this::exercise).toList(),
                random.nextInt(11),
                new SessionPain(scores(), scores(), scores()),
                null);
    }

    private ExerciseRecord exercise(String code) {
        return new ExerciseRecord(
                code,
                new PrescribedDose(3, 10, RepsCount.PER_SIDE, 5, null, 1),
                Stream.generate(this::set).limit(3).toList(),
                null);
    }

    private PerformedSet set() {
        return new PerformedSet(
                random.nextBoolean() ? Side.LEFT : Side.RIGHT,
                random.nextInt(12),
                5,
                null,
                random.nextInt(4) == 0 ? BigDecimal.valueOf(2.5) : null,
                null,
                random.nextInt(11),
                null,
                null);
    }

    private PainScores scores() {
        return new PainScores(random.nextInt(11), random.nextInt(11));
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BERLIN).toOffsetDateTime();
    }
}
