package org.restride.analytics.audit;

import java.util.List;
import org.restride.kit.audit.AuditRecord;

/** @param items newest first */
record PatientAudit(List<AuditRecord> items) {}
