package org.restride.analytics.alert;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * All that leaves the building: ids, a number and a time. No name, no symptom, no tier; who has to know more signs in.
 *
 * @param deliveryId the same in every attempt
 * @param number 1 for the first notice of an alert, higher for escalations
 * @param link to the worklist item; its id says nothing by itself
 */
record Notice(UUID deliveryId, UUID alertId, UUID clinicId, int number, Instant raisedAt, URI link) {}
