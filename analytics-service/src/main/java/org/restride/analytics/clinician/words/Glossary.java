package org.restride.analytics.clinician.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.restride.analytics.progression.decision.ClinicianText;

/** What codes, days and figures are called in one language. What stands in the templates themselves is in {@link Words}. */
public final class Glossary {

    private static final Map<Language, Glossary> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Glossary(language, read(language)));
        }
    }

    private final Language language;
    private final Properties words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;

    private Glossary(Language language, Properties words) {
        this.language = language;
        this.words = words;
        this.day = DateTimeFormatter.ofPattern("d MMM uuuu", language.locale());
        this.shortDay = DateTimeFormatter.ofPattern("d MMM", language.locale());
    }

    public static Glossary in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The code itself where it has no name: a clinic's own protocol may bring codes of its own. */
    public String name(String group, Object code) {
        return find(group, code).orElse(code.toString());
    }

    /** Null for null. */
    public String nameOrNull(String group, Object code) {
        return code == null ? null : name(group, code);
    }

    private Optional<String> find(String group, Object code) {
        return Optional.ofNullable(words.getProperty(group + "." + code))
                .map(text -> MessageFormat.format(text, new Object[0]));
    }

    /** All of a group, by code; sentences keep their places for figures. */
    public Map<String, String> group(String group) {
        String prefix = group + ".";
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), words::getProperty));
    }

    /** A sentence with figures in it. */
    public String say(String key, Object... figures) {
        return new MessageFormat(words.getProperty(key), language.locale()).format(figures);
    }

    /** In English where it is told in English alone. */
    public Spoken speak(ClinicianText text) {
        return language == Language.ES && text.es() != null
                ? new Spoken(text.es(), Language.ES.code())
                : new Spoken(text.en(), Language.EN.code());
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    public String weekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.SHORT, language.locale());
    }

    /** Without the year; the month once where it is the same. */
    public String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return shortDay(from);
        }
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return sameMonth
                ? "%d–%s".formatted(from.getDayOfMonth(), shortDay(to))
                : "%s–%s".formatted(shortDay(from), shortDay(to));
    }

    /** One decimal at most. */
    public String number(double value) {
        return number(value, 1);
    }

    /** So many decimals at most. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** Null for null. */
    public String number(BigDecimal value) {
        return value == null ? null : number(value.doubleValue());
    }

    /** With one decimal, also where it is 0, so that means stand in line. Null for null. */
    public String mean(BigDecimal value) {
        if (value == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** Null for null. @param share 1 for all of it */
    public String percent(BigDecimal share) {
        return share == null ? null : percent(share, 0);
    }

    /** So many decimals of a percent at most. */
    public String percent(BigDecimal share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(share);
    }

    private static Properties read(Language language) {
        String file = "glossary.%s.properties".formatted(language.code());
        var properties = new Properties();
        try (var in = Glossary.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the test that no language lacks a word. */
    Properties words() {
        return words;
    }
}
