package org.restride.kit.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the whole audit trail found.
 *
 * @param intact whether every entry is in the chain, unchanged, and every checkpoint signed
 * @param entries how many entries there are
 * @param waiting how many of them are too young to be in the chain
 * @param checkpoints how many signatures were checked
 * @param firstNumber number in the chain of the oldest entry kept; 1 until the first ones are past their time
 * @param lastNumber number in the chain of the newest entry
 * @param lastHash hash there; a copy kept elsewhere shows later whether the end was cut off
 * @param signedAt when the newest checkpoint was signed
 * @param keyFingerprints of the keys that signed; compare them with those you keep
 * @param faults what is wrong, the first ones
 */
public record AuditVerification(
        boolean intact,
        long entries,
        long waiting,
        long checkpoints,
        long firstNumber,
        long lastNumber,
        String lastHash,
        Instant signedAt,
        List<String> keyFingerprints,
        List<String> faults) {}
