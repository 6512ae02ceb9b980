package org.restride.analytics.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft and whom to hold it against.
 *
 * @param protocol the draft, in the form of the catalogue's files
 * @param patientsOn code of the published protocol whose patients are meant; the draft's own code if not given
 * @param asOf the day the decisions are for; each patient's today if not given
 */
record DryRunRequest(
        @NotNull @Schema(implementation = Object.class) JsonNode protocol,
        @Pattern(regexp = "[a-z0-9-]{1,100}") String patientsOn,
        LocalDate asOf) {}
