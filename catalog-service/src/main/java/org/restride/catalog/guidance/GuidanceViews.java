package org.restride.catalog.guidance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.text.Localized;

/** Parts of the guidance as readers get them; each says which revision it is of. */
final class GuidanceViews {

    private GuidanceViews() {}

    @Schema(name = "Safety")
    record Safety(
            int revision,
            Instant publishedAt,
            String language,
            List<String> languages,
            List<GuidanceContent.Rule> rules,
            List<GuidanceContent.RedFlag> redFlags,
            List<GuidanceContent.TierAdvice> tiers,
            List<GuidanceContent.ScreeningRule> screening,
            List<GuidanceContent.Note> notes) {

        static Safety of(GuidanceRevision guidance, String language) {
            var content = guidance.content;
            return new Safety(
                    guidance.id.revision(),
                    guidance.publishedAt,
                    language,
                    guidance.languages,
                    content.rules(),
                    content.redFlags(),
                    content.tiers(),
                    content.screening(),
                    content.notes());
        }
    }

    @Schema(name = "Conditions")
    record Conditions(int revision, String language, List<GuidanceContent.Condition> items) {

        static Conditions of(GuidanceRevision guidance, String language) {
            return new Conditions(guidance.id.revision(), language, guidance.content.conditions());
        }
    }

    @Schema(name = "Goals")
    record Goals(
            int revision, String language, List<GuidanceContent.Outcome> outcomes, List<GuidanceContent.Goal> goals) {

        static Goals of(GuidanceRevision guidance, String language) {
            return new Goals(guidance.id.revision(), language, guidance.content.outcomes(), guidance.content.goals());
        }
    }

    @Schema(name = "Terms", description = "Words for codes, by vocabulary and code")
    record Terms(int revision, String language, Map<String, Map<String, Localized>> terms) {

        static Terms of(GuidanceRevision guidance, String language) {
            return new Terms(guidance.id.revision(), language, guidance.content.terms());
        }
    }
}
