package org.restride.catalog.exercise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one published revision of an exercise for ever.
 *
 * @param code as in {@code BIRD_DOG}
 * @param revision 1 for the first
 */
@Embeddable
public record ExerciseRevisionId(
        @Column(name = "exercise_code") String code,
        @Column(name = "revision") int revision) {}
