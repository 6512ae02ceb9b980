package org.restride.analytics.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolReference;

/** The rules of the protocol versions this service has heard of, compiled once: a version's numbers never change. */
@ApplicationScoped
public class CompiledProtocols {

    private static final Logger LOG = Logger.getLogger(CompiledProtocols.class);

    private final ProtocolVersions versions;
    private final Map<ProtocolReference, CompiledProtocol> usable = new ConcurrentHashMap<>();
    private final Set<ProtocolReference> reported = ConcurrentHashMap.newKeySet();

    CompiledProtocols(ProtocolVersions versions) {
        this.versions = versions;
    }

    /** @param clinicalSignOffRequired true while no clinician has approved the numbers */
    public record CompiledProtocol(ProtocolRules rules, boolean clinicalSignOffRequired) {}

    /** Empty while the version has not been heard of, and for one the engine cannot use. */
    public Optional<CompiledProtocol> find(ProtocolReference reference) {
        CompiledProtocol compiled = usable.get(reference);
        return compiled == null
                ? versions.find(reference).flatMap(version -> compile(reference, version))
                : Optional.of(compiled);
    }

    private Optional<CompiledProtocol> compile(ProtocolReference reference, ProtocolPublished version) {
        try {
            var compiled = new CompiledProtocol(ProtocolRules.of(version), version.clinicalSignOffRequired());
            usable.put(reference, compiled);
            return Optional.of(compiled);
        } catch (UnusableProtocol e) {
            if (reported.add(reference)) {
                LOG.errorf(
                        "Protocol %s %s gives no recommendations: %s",
                        reference.code(), reference.version(), e.getMessage());
            }
            return Optional.empty();
        }
    }
}
