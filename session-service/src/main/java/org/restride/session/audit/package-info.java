/** Who read or changed a patient's data, in all services. */
package org.restride.session.audit;
