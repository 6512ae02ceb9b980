package org.restride.session.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.restride.kit.audit.AuditRecord;

/**
 * An audit entry with the name of who it was.
 *
 * @param displayName null for the patient, and for people who no longer work in the clinic
 */
record AuditView(@JsonUnwrapped AuditRecord entry, String displayName) {}
