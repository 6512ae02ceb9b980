/** The content that comes with a release, and how it gets into the catalogue. */
package org.restride.catalog.shipped;
