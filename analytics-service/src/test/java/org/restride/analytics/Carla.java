package org.restride.analytics;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import org.restride.testing.Tokens;

/** The clinician who cares for the patients of {@link History}. */
public final class Carla {

    public static final String SUBJECT = "carla";

    private Carla() {}

    /** A request she sends. */
    public static RequestSpecification asks() {
        return given().auth().oauth2(Tokens.of(SUBJECT, "clinician"));
    }
}
