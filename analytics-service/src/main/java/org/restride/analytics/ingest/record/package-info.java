/** What a record of a topic says, without Kafka's consumer and without the database. */
package org.restride.analytics.ingest.record;
