/** What numbers and statements of the catalogue rest on. */
package org.restride.catalog.evidence;
