/** A made-up clinic as a pure function of a seed and a first day. */
package org.restride.stack.demo;
