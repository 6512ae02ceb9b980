package org.restride.session.plan;

/** Diagnoses that decide which exercises suit a person (RULES 1.3). */
enum Condition {
    HERNIATED_DISC,
    DEGENERATIVE_DISC_DISEASE,
    SPINAL_STENOSIS,
    SPONDYLOLISTHESIS,
    PIRIFORMIS_SYNDROME
}
