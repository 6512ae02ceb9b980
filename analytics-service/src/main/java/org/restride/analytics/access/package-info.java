/** Who may do what here, and how callers stand to patients. */
package org.restride.analytics.access;
