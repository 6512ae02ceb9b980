package org.restride.session.patient;

import java.time.Instant;
import java.util.List;

/**
 * Who may see a patient's data.
 *
 * @param temporaryAccess who opened the record without being on the team; the reasons are in the audit trail
 */
record CareTeamView(int revision, List<Member> members, List<Opened> temporaryAccess) {

    record Member(String subject, String displayName) {}

    record Opened(String subject, String displayName, Instant grantedAt, Instant until) {}
}
