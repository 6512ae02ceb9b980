package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something published, in the form it is authored in.
 *
 * @param number of the revision, or name of the version
 * @param ofRelease whether it came with a release and not from local authors
 */
public record PublishedContent(String number, JsonNode content, boolean ofRelease) {}
