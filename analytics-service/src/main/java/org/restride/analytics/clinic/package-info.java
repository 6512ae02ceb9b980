/** Which clinics a caller has to do with, as session-service says. */
package org.restride.analytics.clinic;
