/**
 * The catalogue: published exercises and staged protocols. {@code exercise} knows nothing of {@code protocol};
 * {@code protocol} names the exercises it is made of and announces its versions to the other services.
 */
package org.restride.catalog;
