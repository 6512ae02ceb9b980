/** Everything this service knows of one patient, for the patient to take along. */
package org.restride.analytics.export;
