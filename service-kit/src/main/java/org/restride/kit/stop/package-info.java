/** How a service ends: nothing new is begun, and what was begun is finished. */
package org.restride.kit.stop;
