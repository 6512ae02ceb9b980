/** The page that says who needs attention, and keeps itself up to date. */
package org.restride.analytics.clinician.worklist;
