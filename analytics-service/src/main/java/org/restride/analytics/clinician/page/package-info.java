/** What all pages have in common. */
package org.restride.analytics.clinician.page;
