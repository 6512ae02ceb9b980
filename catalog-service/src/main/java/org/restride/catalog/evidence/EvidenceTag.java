package org.restride.catalog.evidence;

/** How well a statement is founded. */
public enum EvidenceTag {
    /** Read in the source itself. */
    PUBLISHED,
    /** From memory; to be looked up before it is quoted. */
    MEMORY,
    /** Said by one of the source documents of the exercises. */
    SEED,
    /** A choice; no published number exists. */
    ENGINEERING,
    /** Calculated by simulation. */
    CALCULATED
}
