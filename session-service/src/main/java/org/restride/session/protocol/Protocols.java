package org.restride.session.protocol;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolReference;

/** The protocol versions this service has heard of; planning needs no other service to be up. */
@ApplicationScoped
public class Protocols implements PanacheRepositoryBase<KnownProtocol, KnownProtocol.Key> {

    /** Empty for a version that was not announced, or not yet. */
    public Optional<ProtocolPublished> find(ProtocolReference reference) {
        return findByIdOptional(new KnownProtocol.Key(reference.code(), reference.version()))
                .map(known -> (ProtocolPublished) EventCodec.decode(
                        EventType.PROTOCOL_PUBLISHED, known.content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Whether no clinician has approved the numbers yet; said wherever a plan is shown.
     *
     * @param reference of a version that is known, as that of every plan is
     */
    public boolean needsSignOff(ProtocolReference reference) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select cast(content ->> 'clinicalSignOffRequired' as boolean) from known_protocol
                        where code = :code and version = :version""", Boolean.class)
                .setParameter("code", reference.code())
                .setParameter("version", reference.version())
                .getSingleResult();
    }

    /** A version never changes, and a later announcement can only bring more texts: the longest stays. */
    @Transactional
    void remember(ProtocolPublished protocol) {
        getEntityManager()
                .createNativeQuery("""
                        insert into known_protocol (code, version, content)
                        values (:code, :version, cast(:content as jsonb))
                        on conflict (code, version) do update set content = excluded.content
                        where length(cast(excluded.content as text)) > length(cast(known_protocol.content as text))
                        """)
                .setParameter("code", protocol.code())
                .setParameter("version", protocol.version())
                .setParameter("content", new String(EventCodec.data(protocol), StandardCharsets.UTF_8))
                .executeUpdate();
    }
}
