/**
 * What holds beyond the single exercise: general rules, warning symptoms, conditions, desired outcomes, goals, and the
 * words for the codes the catalogue uses. One published document in revisions.
 */
package org.restride.catalog.guidance;
