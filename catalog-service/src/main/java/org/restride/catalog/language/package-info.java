/** Which languages the catalogue is served in, and what each lacks. */
package org.restride.catalog.language;
