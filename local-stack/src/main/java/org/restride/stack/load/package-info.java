/** Sends the demo clinic through the public API and waits until every report shows it. */
package org.restride.stack.load;
