/** One real Kafka broker inside this JVM. */
package org.restride.stack.kafka;
