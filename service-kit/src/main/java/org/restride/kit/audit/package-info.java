/**
 * Who read or changed whose data: append-only, chained by hash within seconds, signed every minute.
 *
 * <p>Whoever can write to the database, and has no key, cannot change, insert or delete what lies before a checkpoint
 * without being found. They can take away the newest checkpoints together with all that follows, and the chain then ends
 * earlier: that is seen only by whoever kept a number and hash of an earlier verification elsewhere.
 */
package org.restride.kit.audit;
