/** One page about a patient for a record: as a PDF and as what a browser prints. */
package org.restride.analytics.clinician.print;
