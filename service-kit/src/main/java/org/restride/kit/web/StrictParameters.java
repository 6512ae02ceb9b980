package org.restride.kit.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.restride.kit.problem.InvalidRequest;

/**
 * Reads parameters of paths and queries strictly, and says which one is wrong instead of pretending that nothing was
 * found.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Form> FORMS = Map.of(
            UUID.class,
            new Form("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "must be a UUID", UUID::fromString),
            LocalDate.class,
            new Form("[0-9]{4}-[0-9]{2}-[0-9]{2}", "must be a day such as 2026-11-20", LocalDate::parse),
            Instant.class,
            new Form(
                    "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}Z",
                    "must be an instant such as 2026-11-20T12:00:00Z", Instant::parse),
            int.class,
            new Form("-?[0-9]{1,9}", "must be a whole number", Integer::valueOf),
            long.class,
            new Form("-?[0-9]{1,18}", "must be a whole number", Long::valueOf),
            boolean.class,
            new Form("true|false", "must be true or false", Boolean::valueOf));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Form form = rawType.isEnum() ? oneOf(rawType) : FORMS.get(rawType);
        return form == null ? null : (ParamConverter<T>) new Strict(nameOf(annotations), form);
    }

    private static Form oneOf(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        String names = String.join("|", constants.keySet());
        return new Form(names, "must be one of " + String.join(", ", constants.keySet()), constants::get);
    }

    /** @throws InvalidRequest naming the parameter, if its text is not a UUID */
    public static UUID uuid(String name, String text) {
        if (text == null) {
            throw new InvalidRequest(name, "must be present");
        }
        return (UUID) new Strict(name, FORMS.get(UUID.class)).fromString(text);
    }

    /** @throws InvalidRequest naming the parameter, if its text is not an instant in UTC of the years 1 to 9999 */
    public static Instant instant(String name, String text) {
        return (Instant) new Strict(name, FORMS.get(Instant.class)).fromString(text);
    }

    private static String nameOf(Annotation[] annotations) {
        for (Annotation annotation : annotations == null ? new Annotation[0] : annotations) {
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return "parameter";
    }

    private record Form(Pattern pattern, String rule, Function<String, Object> parse) {
        Form(String pattern, String rule, Function<String, Object> parse) {
            this(Pattern.compile(pattern), rule, parse);
        }
    }

    private record Strict(String name, Form form) implements ParamConverter<Object> {
        @Override
        public Object fromString(String value) {
            if (value == null) {
                return null;
            }
            if (!form.pattern.matcher(value).matches()) {
                throw new InvalidRequest(name, form.rule);
            }
            try {
                return form.parse.apply(value);
            } catch (RuntimeException e) { // right form, no such value: the 30th of February
                throw new InvalidRequest(name, form.rule);
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
