package org.restride.system.client;

import java.util.UUID;

/** What a record is called: its kind and the id that the device chose. */
public record Key(String kind, UUID id) {}
