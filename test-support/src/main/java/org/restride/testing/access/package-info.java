/** Tries every operation of a service as every kind of caller, and compares the answers with a table people can read. */
package org.restride.testing.access;
