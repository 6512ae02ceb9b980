/** Brings everything up, keeps watch, and takes everything down. */
package org.restride.stack.up;
