/** Forgets the data. */
package org.restride.stack.reset;
