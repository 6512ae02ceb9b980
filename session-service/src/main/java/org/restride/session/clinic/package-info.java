/** Clinics and who works there. */
package org.restride.session.clinic;
