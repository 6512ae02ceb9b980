/**
 * Breaks a running compose stack on purpose, under load, and reckons up what became of everything that was acknowledged.
 * Needs a Docker engine; {@code .ci/drills} runs it.
 */
package org.restride.system.drill;
