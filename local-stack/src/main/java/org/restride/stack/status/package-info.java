/** What runs, and what it costs. */
package org.restride.stack.status;
