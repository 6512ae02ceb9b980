/** The folder that keeps the data, the logs and who runs. */
package org.restride.stack.home;
