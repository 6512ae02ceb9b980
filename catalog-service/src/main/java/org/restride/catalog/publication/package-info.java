/** What publishing has in common, whatever is published. */
package org.restride.catalog.publication;
