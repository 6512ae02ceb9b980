/** How much one caller may ask for. */
package org.restride.kit.limit;
