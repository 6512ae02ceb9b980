package org.restride.catalog.text;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A view that is JSON already. */
public record Rendered(@JsonValue @JsonRawValue String json) {}
