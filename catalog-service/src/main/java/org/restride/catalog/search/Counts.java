package org.restride.catalog.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many exercises a search finds. */
record Counts(long total, Map<Facet, Map<String, Long>> byFacet) {

    /** @param label as stored, as in {@code category:MOBILITY} */
    static void add(Map<Facet, Map<String, Long>> byFacet, String label, long count) {
        for (Facet facet : Facet.values()) {
            String prefix = facet.label("");
            if (label.startsWith(prefix)) {
                byFacet.computeIfAbsent(facet, any -> new LinkedHashMap<>())
                        .put(label.substring(prefix.length()), count);
            }
        }
    }

    @Schema(name = "FacetCount")
    record FacetCount(String value, long count) {}

    /** What a reader can narrow the search by, by name of the parameter; stages with the name of their protocol. */
    Map<String, List<FacetCount>> facets() {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        byFacet.forEach((facet, counts) -> {
            if (facet != Facet.NOT_FOR) {
                facets.put(
                        facet.key(),
                        counts.entrySet().stream()
                                .filter(entry ->
                                        facet != Facet.STAGE || entry.getKey().contains(":"))
                                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                                .toList());
            }
        });
        return facets;
    }
}
