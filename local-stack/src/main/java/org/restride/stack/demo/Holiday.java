package org.restride.stack.demo;

import java.time.LocalDate;

/** Days off the plan, agreed with the clinic. */
public record Holiday(LocalDate from, LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
