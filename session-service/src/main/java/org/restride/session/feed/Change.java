package org.restride.session.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * Something of a patient as it stands after a change.
 *
 * @param number of the change; rises with every change of the patient
 * @param kind PLAN or a kind of record
 * @param content as its own resource shows it
 */
public record Change(@JsonIgnore long number, String kind, UUID id, int revision, Object content) {}
