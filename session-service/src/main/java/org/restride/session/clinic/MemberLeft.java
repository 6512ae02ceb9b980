package org.restride.session.clinic;

import java.util.UUID;

/** Fired in the transaction in which somebody stops treating patients of a clinic: the care teams follow. */
public record MemberLeft(UUID clinicId, String subject) {}
