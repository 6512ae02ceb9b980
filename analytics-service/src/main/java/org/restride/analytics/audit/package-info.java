/** What this service's part of the audit trail says about one patient. */
package org.restride.analytics.audit;
