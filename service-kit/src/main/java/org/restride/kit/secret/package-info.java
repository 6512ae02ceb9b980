/** Keeps what is only good for a demonstration from being used for real. */
package org.restride.kit.secret;
