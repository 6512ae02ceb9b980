/** Figures for operators that no library brings. */
package org.restride.kit.metric;
