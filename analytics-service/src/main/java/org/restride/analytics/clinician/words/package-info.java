/** The words of the pages in each of their languages. */
package org.restride.analytics.clinician.words;
