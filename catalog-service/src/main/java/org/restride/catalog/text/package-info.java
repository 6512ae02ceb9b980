/** Texts in several languages, and which one a reader gets. Knows nothing of what the texts say. */
package org.restride.catalog.text;
