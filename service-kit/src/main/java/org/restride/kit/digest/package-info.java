/** Digests. */
package org.restride.kit.digest;
