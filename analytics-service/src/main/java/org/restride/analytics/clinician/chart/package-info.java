/** What the pages draw, as data, marks and tables; knows nothing of requests. */
package org.restride.analytics.clinician.chart;
