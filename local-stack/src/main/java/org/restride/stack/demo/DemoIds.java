package org.restride.stack.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Ids made from names: the same fact has the same id on every run, so that sending it again changes nothing. */
public final class DemoIds {

    private DemoIds() {}

    /** The same on every machine, so that a documented command works everywhere. */
    public static UUID patient(int index) {
        return named("patient/" + index);
    }

    /** The report of a warning symptom. */
    public static UUID symptomReport(int index) {
        return named("patient/%d/symptom-report".formatted(index));
    }

    static UUID clinic(String name) {
        return named("clinic/" + name);
    }

    static UUID plan(int index, LocalDate start) {
        return named("patient/%d/plan/%s".formatted(index, start));
    }

    static UUID fact(int index, String kind, LocalDate day) {
        return named("patient/%d/%s/%s".formatted(index, kind, day));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("restride-demo/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
