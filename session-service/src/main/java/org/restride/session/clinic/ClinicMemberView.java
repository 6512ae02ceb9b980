package org.restride.session.clinic;

import java.time.Instant;
import java.util.Set;

/** Somebody who works in a clinic, as its admins see them. */
record ClinicMemberView(String subject, String displayName, Set<ClinicFunction> functions, Instant changedAt) {

    static ClinicMemberView of(ClinicMember member) {
        return new ClinicMemberView(member.key.subject(), member.displayName, member.functions(), member.changedAt);
    }
}
