/** What all parts of the stack share: a place to listen, and a way to fail in one sentence. */
package org.restride.stack.part;
