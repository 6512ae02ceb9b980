package org.restride.analytics.clinician;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.restride.analytics.Topic;
import org.restride.analytics.progression.Protocols;
import org.restride.analytics.sql.Sql;
import org.restride.events.SymptomReported.Tier;

/** The patients of one clinician, with courses that show all there is to show. */
@ApplicationScoped
public class Practice {

    private final Sql sql;

    Practice(AgroalDataSource database) {
        this.sql = Sql.on(database);
    }

    /** A year: slow recovery with a pause, a flag long cleared, and pain that comes back in the last weeks. */
    public static Course ada(String clinician) {
        Course ada = Course.of("Ada Okafor", clinician, 364);
        return ada.stage(1, 364, 5)
                .stage(2, 320, 5)
                .decided(320, 1, 2)
                .stage(3, 240, 4, ada.pause(190, 172))
                .decided(240, 2, 3)
                .pain(364, 191, 0.85, ago -> 6.5 - (364 - ago) * 0.02)
                .pain(171, 15, 0.8, ago -> 3.2 + Math.sin(ago / 9.0))
                .pain(14, 0, 1, ago -> ago > 8 ? 3 : 6.5)
                .sessions(364, 191, 4.6, ago -> 5)
                .sessions(171, 15, 4.2, ago -> 3)
                .sessions(14, 0, 3.4, ago -> 4.5)
                .screen(200, ada.flag("NEW_WEAKNESS", Tier.URGENT, 200, true))
                .screen(2);
    }

    static Course ben(String clinician) {
        return Course.of("Ben Larsen", clinician, 60)
                .stage(1, 60, 5)
                .stage(2, 30, 3)
                .decided(30, 1, 2)
                .pain(60, 0, 1, ago -> 1.5 + ago * 0.06)
                .sessions(60, 0, 6, ago -> 1)
                .screen(1);
    }

    static Course chiara(String clinician) {
        return Course.of("Chiara Conti", clinician, 40)
                .stage(1, 40, 5)
                .pain(40, 12, 0.7, ago -> 5)
                .sessions(40, 13, 3, ago -> 4)
                .screen(12);
    }

    public static Course dora(String clinician) {
        Course dora = Course.of("Dora <Nagy>", clinician, 21);
        return dora.stage(1, 21, 5)
                .pain(21, 10, 1, ago -> 6)
                .pain(7, 0, 1, ago -> 6)
                .sessions(21, 1, 5, ago -> 5)
                .screen(0, dora.flag("SADDLE", Tier.EMERGENCY, 0, false));
    }

    static Course emil(String clinician) {
        return Course.of("Emil Novák", clinician, 48)
                .stage(1, 48, 5)
                .stage(2, 24, 5)
                .pain(48, 0, 0.75, ago -> 4)
                .sessions(48, 15, 6, ago -> 3)
                .sessions(14, 0, 1, ago -> 3)
                .screen(3);
    }

    static Course fay(String clinician) {
        return Course.of("Fay Sørensen-Wetherington", clinician, 3).stage(1, 3, 5);
    }

    /** On holiday since three days, for four more. */
    public static Course gita(String clinician) {
        Course gita = Course.of("Gita Rao", clinician, 20);
        return gita.stage(1, 20, 5, gita.pause(3, -4)).pain(20, 4, 1, ago -> 4).screen(6);
    }

    /** Sends them and waits until each has been looked at. */
    public void admit(String bootstrapServers, List<Course> courses) {
        Topic.send(bootstrapServers, List.of(Protocols.version("0.2.0")));
        Topic.send(
                bootstrapServers,
                courses.stream().flatMap(course -> course.events().stream()).toList());
        courses.forEach(course -> await().atMost(Duration.ofSeconds(60)).until(() -> isEvaluated(course)));
    }

    private boolean isEvaluated(Course course) {
        return count("select count(*) from fact where patient_id = ?", course)
                        == course.events().size()
                && count("select count(*) from due_patient where patient_id = ? and since > now()", course) == 1;
    }

    private long count(String statement, Course course) {
        return sql.first(statement, row -> row.getLong(1), course.patientId()).orElseThrow();
    }
}
