package org.restride.session.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.restride.kit.access.CurrentAccess;
import org.restride.session.clinic.ClinicProblems.ClinicMemberNotFound;
import org.restride.session.clinic.ClinicProblems.ClinicNotFound;

/** Keeps clinics and their members, for those who administer them. */
@ApplicationScoped
class ClinicRegistry {

    private final Clinics clinics;
    private final ClinicMembers members;
    private final FirstAdmin firstAdmin;
    private final CurrentAccess access;
    private final Event<MemberLeft> left;
    private final Clock clock;

    ClinicRegistry(
            Clinics clinics,
            ClinicMembers members,
            FirstAdmin firstAdmin,
            CurrentAccess access,
            Event<MemberLeft> left,
            Clock clock) {
        this.clinics = clinics;
        this.members = members;
        this.firstAdmin = firstAdmin;
        this.access = access;
        this.left = left;
        this.clock = clock;
    }

    /** @param created whether it is new */
    record Put<T>(boolean created, T stored) {}

    /** Makes a clinic, which only the first admin does, or names it anew. */
    @Transactional
    Put<Clinic> put(UUID clinicId, PutClinicRequest request) {
        var clinic = new Clinic();
        clinic.clinicId = clinicId;
        clinic.name = request.name();
        clinic.changedAt = clock.instant();
        if (firstAdmin.is(access.caller().subject()) && clinics.insertIfAbsent(clinic)) {
            return new Put<>(true, clinic);
        }
        requireAdministered(clinicId);
        Clinic known = clinics.findById(clinicId);
        if (!known.name.equals(request.name())) {
            known.name = request.name();
            known.changedAt = clock.instant();
        }
        return new Put<>(false, known);
    }

    @Transactional
    Put<ClinicMember> putMember(UUID clinicId, String subject, PutClinicMemberRequest request) {
        requireAdministered(clinicId);
        Optional<ClinicMember> stored = members.find(clinicId, subject);
        boolean treated =
                stored.filter(member -> member.does(ClinicFunction.CLINICIAN)).isPresent();
        ClinicMember member = stored.orElseGet(() -> newMember(clinicId, subject));
        if (!request.displayName().equals(member.displayName)
                || !request.functions().equals(member.functions())) {
            member.displayName = request.displayName();
            member.functions =
                    request.functions().stream().map(Enum::name).sorted().toArray(String[]::new);
            member.changedAt = clock.instant();
            members.persist(member);
        }
        if (treated && !member.does(ClinicFunction.CLINICIAN)) {
            left.fire(new MemberLeft(clinicId, subject));
        }
        return new Put<>(stored.isEmpty(), member);
    }

    @Transactional
    void removeMember(UUID clinicId, String subject) {
        requireAdministered(clinicId);
        ClinicMember member = members.find(clinicId, subject).orElseThrow(ClinicMemberNotFound::new);
        members.delete(member);
        left.fire(new MemberLeft(clinicId, subject));
    }

    /** @throws ClinicNotFound also when the caller does not administer it */
    void requireAdministered(UUID clinicId) {
        String caller = access.caller().subject();
        boolean administers = firstAdmin.is(caller)
                || members.find(clinicId, caller)
                        .filter(member -> member.does(ClinicFunction.ADMIN))
                        .isPresent();
        if (!administers || clinics.findByIdOptional(clinicId).isEmpty()) {
            throw new ClinicNotFound();
        }
    }

    private static ClinicMember newMember(UUID clinicId, String subject) {
        var member = new ClinicMember();
        member.key = new ClinicMember.Key(clinicId, subject);
        member.functions = new String[0];
        return member;
    }
}
