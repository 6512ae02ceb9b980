/** Holds a draft protocol against the stored history of patients, before it is published. */
package org.restride.analytics.dryrun;
