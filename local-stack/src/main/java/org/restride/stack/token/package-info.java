/** Prints a token. */
package org.restride.stack.token;
