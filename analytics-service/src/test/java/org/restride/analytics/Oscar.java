package org.restride.analytics;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import org.restride.testing.Tokens;

/** The operator. */
public final class Oscar {

    private Oscar() {}

    /** A request he sends. */
    public static RequestSpecification asks() {
        return given().auth().oauth2(Tokens.of("oscar", "operator"));
    }
}
