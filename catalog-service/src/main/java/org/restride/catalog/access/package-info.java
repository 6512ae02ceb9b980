/** Who may do what with the catalogue. */
package org.restride.catalog.access;
