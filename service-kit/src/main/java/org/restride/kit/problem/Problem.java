package org.restride.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problem details of RFC 9457. {@code type} and {@code title} never change for one kind of problem; {@code detail} is
 * about this case and never repeats a score, symptom or name.
 *
 * @param errors for a request that breaks rules: each field with the rule
 * @param extensions ids the caller needs in order to act, as further members
 * @param retryAfterSeconds when the same request may work, as the header {@code Retry-After}; 0 when that is unknown
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> extensions,
        @JsonIgnore long retryAfterSeconds) {

    /** @param field where, as in {@code exercises[0].performed[2].reps} */
    public record FieldError(String field, String message) {}

    /** @param slug last part of the type, as in {@code conflicting-session} */
    public static Builder of(int status, String slug, String title) {
        return new Builder(status, slug, title);
    }

    /** Collects the optional members. */
    public static final class Builder {
        private final int status;
        private final URI type;
        private final String title;
        private final List<FieldError> errors = new ArrayList<>();
        private final Map<String, Object> extensions = new LinkedHashMap<>();
        private String detail;
        private long retryAfterSeconds;

        private Builder(int status, String slug, String title) {
            this.status = status;
            this.type = URI.create("/problems/" + slug);
            this.title = title;
        }

        public Builder detail(String format, Object... arguments) {
            detail = format.formatted(arguments);
            return this;
        }

        public Builder field(String field, String message) {
            errors.add(new FieldError(field, message));
            return this;
        }

        public Builder with(String name, Object value) {
            extensions.put(name, value);
            return this;
        }

        public Builder retryAfterSeconds(long seconds) {
            retryAfterSeconds = seconds;
            return this;
        }

        public Problem build() {
            return new Problem(
                    type, title, status, detail, List.copyOf(errors), Map.copyOf(extensions), retryAfterSeconds);
        }
    }
}
