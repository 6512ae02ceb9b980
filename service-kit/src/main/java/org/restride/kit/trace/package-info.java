/** Follows what a request began through outbox, broker and queue. */
package org.restride.kit.trace;
