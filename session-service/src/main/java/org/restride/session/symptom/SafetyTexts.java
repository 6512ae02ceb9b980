package org.restride.session.symptom;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.events.SymptomReported.Tier;
import org.restride.events.WarningSymptom;
import org.restride.kit.web.Languages;
import org.restride.session.symptom.Advice.ReportedSymptom;

/**
 * What a patient is told at once about a warning symptom. The texts ship with this service, so that no other one has to be
 * up; they are those of the catalogue's safety guidance.
 */
@ApplicationScoped
class SafetyTexts {

    private static final String FILE = "warning-symptoms.json";

    private final Map<WarningSymptom, SymptomText> symptoms;
    private final Map<Tier, TierText> tiers;

    SafetyTexts(ObjectMapper json) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            var file = json.readValue(in, File.class);
            symptoms = byKey(file.symptoms, SymptomText::code, WarningSymptom.class);
            tiers = byKey(file.tiers, TierText::tier, Tier.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <K extends Enum<K>, V> Map<K, V> byKey(List<V> texts, Function<V, K> key, Class<K> keys) {
        Map<K, V> all = texts.stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, () -> new EnumMap<>(keys)));
        if (all.size() != keys.getEnumConstants().length) {
            throw new IllegalStateException("%s lacks a text of %s".formatted(FILE, keys.getSimpleName()));
        }
        return all;
    }

    record File(List<SymptomText> symptoms, List<TierText> tiers) {}

    /** Texts by language. */
    record SymptomText(WarningSymptom code, Tier tier, Map<String, String> question, Map<String, String> action) {}

    /** Texts by language. */
    record TierText(Tier tier, Map<String, String> title, Map<String, String> advice) {}

    Collection<String> languages() {
        return tiers.get(Tier.EMERGENCY).advice().keySet();
    }

    /** @param reported what is present; the worst of it decides */
    Advice advice(List<WarningSymptom> reported, String acceptLanguage) {
        String language = Languages.best(acceptLanguage, languages());
        Tier worst =
                reported.stream().map(WarningSymptom::tier).min(Tier::compareTo).orElseThrow();
        TierText tier = tiers.get(worst);
        return new Advice(
                worst,
                language,
                tier.title().get(language),
                tier.advice().get(language),
                reported.stream().map(one -> symptom(one, language)).toList());
    }

    private ReportedSymptom symptom(WarningSymptom symptom, String language) {
        SymptomText text = symptoms.get(symptom);
        return new ReportedSymptom(
                symptom.name(),
                symptom.tier(),
                text.question().get(language),
                text.action().get(language));
    }
}
