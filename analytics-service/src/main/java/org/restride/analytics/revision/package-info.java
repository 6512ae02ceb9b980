/** What may be changed only by who has seen its current revision. */
package org.restride.analytics.revision;
