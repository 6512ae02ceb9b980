/** Processes this stack started, also those of a run that was killed. */
package org.restride.stack.process;
