package org.restride.catalog.search;

import java.util.Map;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param text null when everything is meant
 * @param filters wanted values by property; one of each is enough, and all properties must fit
 * @param language of the reader
 */
record ExerciseQuery(String text, Map<Facet, Set<String>> filters, Person person, String language) {}
