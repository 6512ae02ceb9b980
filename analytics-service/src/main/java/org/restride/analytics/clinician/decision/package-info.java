/** Decisions, cleared flags and pauses from a patient's page. session-service records them; nothing of it is kept here. */
package org.restride.analytics.clinician.decision;
