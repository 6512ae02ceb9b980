package org.restride.catalog.language;

import io.quarkus.arc.All;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.catalog.text.TranslatedContent;
import org.restride.catalog.web.Answers;
import org.restride.catalog.web.Answers.Freshness;
import org.restride.kit.web.Languages;

/** The languages of what is published now. */
@Path("/v1/languages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Languages", description = "How complete each language is")
class LanguageResource {

    private final List<TranslatedContent> contents;
    private final Answers answers;

    LanguageResource(@All List<TranslatedContent> contents, Answers answers) {
        this.contents = contents;
        this.answers = answers;
    }

    @Schema(name = "Languages")
    record LanguagesView(List<LanguageView> items) {}

    /**
     * @param complete whether readers get everything in it
     * @param pieces how many pieces of content there are
     * @param lacking pieces that have no or not all texts in it; readers get them in English
     */
    @Schema(name = "Language")
    record LanguageView(String language, boolean complete, int pieces, List<Gap> lacking) {}

    /** @param places JSON pointers of the texts, in the file of the content */
    @Schema(name = "LanguageGap")
    record Gap(String kind, String code, List<String> places) {}

    @GET
    @Operation(
            operationId = "listLanguages",
            summary = "Every language that something is written in, and what it lacks")
    @APIResponseSchema(LanguagesView.class)
    public RestResponse<byte[]> list(@Context Request request) {
        var items =
                contents.stream().flatMap(content -> content.current().stream()).toList();
        Set<String> mentioned = new TreeSet<>();
        items.forEach(item -> mentioned.addAll(item.languages().mentioned()));
        var view = new LanguagesView(
                mentioned.stream().map(language -> view(language, items)).toList());
        return answers.of(view, Languages.DEFAULT, Freshness.ALWAYS_ASK, request);
    }

    private static LanguageView view(String language, List<TranslatedContent.Item> items) {
        List<Gap> gaps = new ArrayList<>();
        for (TranslatedContent.Item item : items) {
            List<String> places = item.languages().lacking(language);
            if (!places.isEmpty()) {
                gaps.add(new Gap(item.kind(), item.code(), places));
            }
        }
        return new LanguageView(language, gaps.isEmpty(), items.size(), gaps);
    }
}
