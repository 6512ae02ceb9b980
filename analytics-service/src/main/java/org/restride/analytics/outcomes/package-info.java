/** What became of patients on their programmes, in numbers about many of them. */
package org.restride.analytics.outcomes;
