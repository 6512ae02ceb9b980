/**
 * The language the services speak to each other: one record per event, its JSON Schema and example files beside it in
 * the resources, and the codec. Fields are only ever added within a major version.
 *
 * <p>{@code asyncapi.yaml} is the whole of it for people: topics, who sends and who receives, headers, retention. A
 * schema is at {@code schemas/<type>.v1.schema.json}; the examples are read by {@link org.restride.events.EventExamples}.
 * To add one, write the file, add its line to {@code examples/index.txt} and {@code asyncapi.yaml}, and run the tests:
 * they say what is missing.
 */
package org.restride.events;
