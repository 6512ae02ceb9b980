/** Calendar weeks: until when their figures are provisional, and what facts that came later made of them. */
package org.restride.analytics.adherence.week;
