package org.restride.kit.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is signed about the chain.
 *
 * @param number of an entry in the chain
 * @param hash of that entry
 */
record Statement(Kind kind, long number, byte[] hash, Instant signedAt) {

    enum Kind {
        /** This entry was the last one then. */
        CHECKPOINT,
        /** This entry and all before it were past their time and deleted. */
        PRUNING
    }

    /** Begins with the kind, so that no statement can pass for one of the other kind. */
    byte[] message() {
        byte[] begin = kind.name().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(begin.length + 2 * Long.BYTES + hash.length)
                .put(begin)
                .putLong(number)
                .put(hash)
                .putLong(signedAt.toEpochMilli())
                .array();
    }
}
