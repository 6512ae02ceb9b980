package org.restride.catalog.exercise;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of an exercise: it is offered no more. Its revisions stay readable, because sessions and protocol versions name
 * them.
 */
@Entity
@Table(name = "exercise_retirement")
@Schema(name = "Retirement")
public class ExerciseRetirement {

    @Id
    @Column(name = "exercise_code")
    @JsonIgnore
    public String code;

    @Column(name = "retired_at")
    public Instant retiredAt;

    @Schema(nullable = true, description = "Code of the exercise to use from now on")
    @Column(name = "replaced_by")
    public String replacedBy;

    public String reason;

    @JsonIgnore
    @Column(name = "retired_by")
    public String retiredBy;

    /** @throws OtherRetirement if the request says something else */
    ExerciseRetirement requireSame(RetirementRequest request) {
        if (!reason.equals(request.reason()) || !Objects.equals(replacedBy, request.replacedBy())) {
            throw new OtherRetirement(code);
        }
        return this;
    }
}
