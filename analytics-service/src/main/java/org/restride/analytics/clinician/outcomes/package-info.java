/** The page with the outcomes of a clinic's patients, in numbers. */
package org.restride.analytics.clinician.outcomes;
