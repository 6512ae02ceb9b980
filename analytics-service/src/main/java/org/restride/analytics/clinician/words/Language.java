package org.restride.analytics.clinician.words;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages of the pages: that of the sources, and the catalogue's second one. */
public enum Language {
    EN("English"),
    ES("Español");

    /** Remembers what a person chose; without it the browser's wish counts. */
    public static final String COOKIE = "restride_language";

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    public static Language of(HttpHeaders request) {
        return of(request.getCookies(), request.getAcceptableLanguages());
    }

    /** @param accepted the one the browser likes best first */
    public static Language of(Map<String, Cookie> cookies, List<Locale> accepted) {
        return Optional.ofNullable(cookies.get(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::named)
                .or(() -> accepted.stream()
                        .map(Locale::getLanguage)
                        .map(Language::named)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(EN);
    }

    public static Optional<Language> named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
