/** How a patient comes to sign in: a clinician hands out a one-time code, the patient claims it. */
package org.restride.session.enrolment;
