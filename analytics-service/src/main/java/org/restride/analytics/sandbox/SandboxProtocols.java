package org.restride.analytics.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.analytics.protocol.CompiledProtocols;
import org.restride.analytics.protocol.CompiledProtocols.CompiledProtocol;
import org.restride.analytics.protocol.ProtocolVersions;
import org.restride.events.ProtocolReference;

/** The published protocol version a caller names. */
@ApplicationScoped
class SandboxProtocols {

    private static final String DEFAULT_CODE = "sciatica-home";

    private final ProtocolVersions versions;
    private final CompiledProtocols compiled;

    SandboxProtocols(ProtocolVersions versions, CompiledProtocols compiled) {
        this.versions = versions;
        this.compiled = compiled;
    }

    /**
     * @param code null for {@code sciatica-home}
     * @param version null for the newest
     * @throws NoSuchProtocol if it has not been heard of
     * @throws UnusableVersion if it has, and the engine cannot judge by it
     */
    ProtocolRules find(String code, String version) {
        String wanted = code == null ? DEFAULT_CODE : code;
        ProtocolReference reference = version == null
                ? versions.newest(wanted).orElseThrow(NoSuchProtocol::new)
                : new ProtocolReference(wanted, version);
        return compiled.find(reference).map(CompiledProtocol::rules).orElseGet(() -> compileAnew(reference));
    }

    /** Of one that is not among the usable: to say why. */
    private ProtocolRules compileAnew(ProtocolReference reference) {
        try {
            return ProtocolRules.of(versions.find(reference).orElseThrow(NoSuchProtocol::new));
        } catch (UnusableProtocol e) {
            throw new UnusableVersion(e);
        }
    }
}
