/** What was typed, understood or refused. */
package org.restride.stack.cli;
