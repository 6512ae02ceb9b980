package org.restride.events;

/** Names one immutable version of a protocol. */
public record ProtocolReference(String code, String version) {
    public ProtocolReference {
        Rules.required(code, "code");
        Rules.required(version, "version");
    }
}
