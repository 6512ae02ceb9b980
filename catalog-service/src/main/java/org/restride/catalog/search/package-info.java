/** Finding exercises: by words, by properties, for a person, and by what changed. */
package org.restride.catalog.search;
