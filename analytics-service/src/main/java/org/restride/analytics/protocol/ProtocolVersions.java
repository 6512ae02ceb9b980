package org.restride.analytics.protocol;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolReference;

/** The protocol versions this service has heard of. */
@ApplicationScoped
public class ProtocolVersions implements PanacheRepositoryBase<ProtocolVersion, ProtocolVersion.Key> {

    public Optional<ProtocolPublished> find(ProtocolReference reference) {
        return findByIdOptional(new ProtocolVersion.Key(reference.code(), reference.version()))
                .map(version -> (ProtocolPublished) EventCodec.decode(
                        EventType.PROTOCOL_PUBLISHED, version.content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The newest that was published of a protocol. */
    public Optional<ProtocolReference> newest(String code) {
        return find("key.code", code).stream()
                .max(Comparator.comparing(version ->
                        Instant.parse(version.content.path("publishedAt").asText())))
                .map(version -> new ProtocolReference(version.key.code(), version.key.version()));
    }

    /**
     * A version never changes, and a later announcement can only bring more texts: the longest stays. Joins the caller's
     * transaction.
     *
     * @return whether the version was not known before
     */
    @Transactional(TxType.MANDATORY)
    public boolean remember(ProtocolPublished protocol) {
        boolean unknown = findByIdOptional(new ProtocolVersion.Key(protocol.code(), protocol.version()))
                .isEmpty();
        getEntityManager()
                .createNativeQuery("""
                        insert into protocol_version (code, version, content)
                        values (:code, :version, cast(:content as jsonb))
                        on conflict (code, version) do update set content = excluded.content
                        where length(cast(excluded.content as text)) > length(cast(protocol_version.content as text))
                        """)
                .setParameter("code", protocol.code())
                .setParameter("version", protocol.version())
                .setParameter("content", new String(EventCodec.data(protocol), StandardCharsets.UTF_8))
                .executeUpdate();
        return unknown;
    }
}
