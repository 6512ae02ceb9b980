package org.restride.catalog.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.catalog.web.Answers;
import org.restride.catalog.web.Answers.Freshness;
import org.restride.kit.problem.InvalidRequest;
import org.restride.kit.web.Languages;
import org.restride.kit.web.Page;

/** Finding exercises. */
@Path("/v1/exercises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
class ExerciseListResource {

    private static final Set<String> NAMES = Set.of(
            "q",
            "stage",
            "category",
            "goal",
            "position",
            "base",
            "direction",
            "uses",
            "condition",
            "suitableFor",
            "equipment",
            "detail",
            "sort",
            "facets",
            "updatedSince",
            "limit",
            "cursor");

    private final ExerciseSearch search;
    private final ExerciseParameters parameters;
    private final Exclusions exclusions;
    private final ChangeFeed changes;
    private final ServedLanguages languages;
    private final Answers answers;

    ExerciseListResource(
            ExerciseSearch search,
            ExerciseParameters parameters,
            Exclusions exclusions,
            ChangeFeed changes,
            ServedLanguages languages,
            Answers answers) {
        this.search = search;
        this.parameters = parameters;
        this.exclusions = exclusions;
        this.changes = changes;
        this.languages = languages;
        this.answers = answers;
    }

    /** What can be asked for; lists of codes have commas between them. */
    public static class Asked {
        @Parameter(description = "Words; all must occur, in any form, begun, without accents or mistyped")
        @QueryParam("q")
        @Size(max = 200)
        String text;

        @Parameter(description = "Stages of current protocols, as in S1 or sciatica-home:S1")
        @QueryParam("stage")
        String stage;

        @Parameter(description = "Categories, as in MOBILITY,NERVE_MOBILITY")
        @QueryParam("category")
        String category;

        @Parameter(description = "Goals by their codes")
        @QueryParam("goal")
        String goal;

        @Parameter(description = "Starting positions")
        @QueryParam("position")
        String position;

        @Parameter(description = "What the body rests on: FLOOR, CHAIR, STANDING or ANY")
        @QueryParam("base")
        String base;

        @Parameter(description = "How the lower back moves: FLEXION, EXTENSION, ROTATION or NEUTRAL")
        @QueryParam("direction")
        String direction;

        @Parameter(description = "Things the exercise uses, also optionally")
        @QueryParam("uses")
        String uses;

        @Parameter(description = "Conditions for which a source recommends the exercise")
        @QueryParam("condition")
        String condition;

        @Parameter(description = "Conditions of a person: what is not for them moves to excluded, with why")
        @QueryParam("suitableFor")
        String suitableFor;

        @Parameter(description = "Things the person has, or NONE: what needs others moves to excluded")
        @QueryParam("equipment")
        String equipment;

        Map<Facet, String> filters() {
            Map<Facet, String> given = new EnumMap<>(Facet.class);
            given.put(Facet.STAGE, stage);
            given.put(Facet.CATEGORY, category);
            given.put(Facet.GOAL, goal);
            given.put(Facet.POSITION, position);
            given.put(Facet.BASE, base);
            given.put(Facet.DIRECTION, direction);
            given.put(Facet.USES, uses);
            given.put(Facet.CONDITION, condition);
            return given;
        }

        boolean asksNothing() {
            return Stream.concat(filters().values().stream(), Stream.of(suitableFor, equipment))
                            .allMatch(value -> value == null)
                    && text == null;
        }
    }

    @GET
    @Operation(
            operationId = "listExercises",
            summary = "Exercises by words, by properties, for a person, or what changed since",
            description = "Without a language the catalogue is complete in, texts are English; each item says which.")
    @APIResponseSchema(ExercisePageSchema.class)
    public RestResponse<byte[]> list(
            @Valid @BeanParam Asked asked,
            @Context UriInfo uri,
            @Parameter(description = "relevance (with q), code, name or changed") @QueryParam("sort") String sort,
            @Parameter(description = "Whether to count what is found, in all and by property")
                    @QueryParam("facets")
                    @DefaultValue("false")
                    boolean facets,
            @Parameter(description = "full, or summary for what a list of results shows")
                    @QueryParam("detail")
                    @DefaultValue("full")
                    String detail,
            @Parameter(description = "Instead of a search: what was published or retired after this instant")
                    @QueryParam("updatedSince")
                    Instant updatedSince,
            @Parameter(description = "Most items on the page")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @Parameter(description = "The nextCursor of the page before; leave it out for the first page")
                    @QueryParam("cursor")
                    String cursor,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage,
            @Context Request request) {
        requireKnown(uri);
        String language = Languages.best(acceptLanguage, languages.served());
        if (updatedSince != null) {
            if (!asked.asksNothing() || sort != null || facets || Detail.parse(detail) != Detail.FULL) {
                throw new InvalidRequest("updatedSince", "goes with limit and cursor alone");
            }
            var page = changes.page(updatedSince, language, cursor, limit);
            return answers.of(page.view(), languages(page.languages(), language), Freshness.ALWAYS_ASK, request);
        }
        return search(asked, equipment(uri), Detail.parse(detail), sort, facets, limit, cursor, language, request);
    }

    private RestResponse<byte[]> search(
            Asked asked,
            String equipment,
            Detail detail,
            String sort,
            boolean facets,
            int limit,
            String cursor,
            String language,
            Request request) {
        boolean hasText = asked.text != null && !asked.text.isBlank();
        var person = parameters.person(asked.suitableFor, equipment);
        var query =
                new ExerciseQuery(hasText ? asked.text : null, parameters.filters(asked.filters()), person, language);
        var order = Sort.parse(sort, hasText);
        var typed = search.typed(query);
        var found = search.page(typed, detail, order, order.after(cursor), limit + 1);
        var page = Page.of(found, limit, order::key);
        var left = page.items().stream().filter(Hit::possible).toList();
        var counts = facets ? search.counts(typed) : null;
        var view = new ExercisePage(
                left.stream().map(Hit::view).toList(),
                person.isAnybody()
                        ? null
                        : exclusions.of(
                                page.items().stream()
                                        .filter(hit -> !hit.possible())
                                        .toList(),
                                query),
                null,
                facets ? counts.total() : null,
                facets ? counts.facets() : null,
                page.nextCursor(),
                null);
        var used = page.items().stream().map(Hit::language).toList();
        return answers.of(view, languages(used, language), Freshness.ALWAYS_ASK, request);
    }

    /** What is passed over could be a condition: refused instead, and so is a second value where only one is read. */
    private static void requireKnown(UriInfo uri) {
        uri.getQueryParameters().forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                throw new InvalidRequest(name, "is no parameter of this list");
            }
            if (values.size() > 1) {
                throw new InvalidRequest(name, "is given more than once; several codes stand with commas between them");
            }
        });
    }

    /** With its name and no value it is a list of nothing, which no parameter of a method can tell from its absence. */
    private static String equipment(UriInfo uri) {
        return uri.getQueryParameters().getFirst("equipment");
    }

    /** Every language on the page; of an empty one, the reader's. */
    private static String languages(List<String> used, String reader) {
        return used.isEmpty() ? reader : String.join(", ", new TreeSet<>(used));
    }
}
