/** Forgetting a patient, everywhere. */
package org.restride.session.erasure;
