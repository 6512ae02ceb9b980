package org.restride.stack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.restride.stack.demo.DemoPatient;
import org.restride.stack.demo.Fact;
import org.restride.stack.demo.Fact.PainScored;
import org.restride.stack.demo.Fact.PlanSet;
import org.restride.stack.demo.Fact.Screened;
import org.restride.stack.demo.Fact.SessionDone;

/** Sends one patient's facts in their order. Sending them again is safe: ids are the same, plans there are left alone. */
final class PatientLoad {

    private final ClinicApi api;
    private final DemoPatient patient;
    private final List<Plan> plans;

    private PatientLoad(ClinicApi api, DemoPatient patient, List<Plan> plans) {
        this.api = api;
        this.patient = patient;
        this.plans = new ArrayList<>(plans);
    }

    /** @param sent told of each fact once it was accepted */
    static void send(ClinicApi api, DemoPatient patient, List<Fact> facts, Consumer<Fact> sent) {
        if (facts.isEmpty()) {
            return;
        }
        api.register(patient);
        var load = new PatientLoad(api, patient, api.plans(patient.id()));
        for (Fact fact : facts) {
            load.send(fact);
            sent.accept(fact);
        }
    }

    private void send(Fact fact) {
        if (fact instanceof PlanSet plan) {
            setPlan(plan);
        } else if (fact instanceof SessionDone session) {
            api.recordSession(patient, session, inForceOn(session).exercises());
        } else if (fact instanceof PainScored score) {
            api.recordScore(patient, score);
        } else if (fact instanceof Screened screen) {
            api.recordScreen(patient, screen);
        }
    }

    /** A plan that is further on already was sent before, or someone has taken it over since. */
    private void setPlan(PlanSet plan) {
        if (plans.size() == plan.revision() - 1) {
            plans.add(api.setPlan(patient, plan));
        }
    }

    private Plan inForceOn(SessionDone session) {
        return plans.stream()
                .filter(plan -> !plan.effectiveFrom().isAfter(session.day()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
