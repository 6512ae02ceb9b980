package org.restride.catalog.protocol;

import static org.restride.catalog.authoring.Finding.error;
import static org.restride.catalog.authoring.Finding.warning;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.List;
import org.restride.catalog.authoring.Finding;
import org.restride.catalog.exercise.ExerciseRevision;
import org.restride.catalog.text.LanguageInventory;

/** What must hold for a protocol before somebody reviews it. */
final class ProtocolCheck {

    private final ProtocolFile draft;
    private final List<ExerciseRevision> offered;

    ProtocolCheck(ProtocolFile draft, List<ExerciseRevision> offered) {
        this.draft = draft;
        this.offered = offered;
    }

    /** @param published the current version; null when there is none */
    List<Finding> findings(ProtocolFile published, LanguageInventory languages) {
        List<Finding> findings = new ArrayList<>();
        if (published != null && Version.parse(draft.version()).compareTo(Version.parse(published.version())) <= 0) {
            findings.add(error("version-not-new", "/version", "It must be above %s", published.version()));
        }
        if (!draft.clinicalSignOffRequired() && (published == null || published.clinicalSignOffRequired())) {
            findings.add(warning(
                    "signed-off",
                    "/clinicalSignOffRequired",
                    "Whoever publishes this says that a qualified clinician has approved every number"));
        }
        findings.addAll(new StagesCheck(draft.content().stages()).findings());
        findings.addAll(new DosesCheck(offered).findings(draft.content().stages()));
        findings.addAll(new CriteriaCheck().findings(draft.content().criteria()));
        findings.addAll(Finding.untranslated(languages));
        return findings;
    }
}
