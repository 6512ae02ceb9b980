/** The page about one patient. */
package org.restride.analytics.clinician.report;
