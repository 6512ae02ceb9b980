/** Computes everything that is derived again, while the service goes on. */
package org.restride.analytics.rebuild;
