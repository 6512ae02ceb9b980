/** The pages for clinicians. */
package org.restride.analytics.clinician;
