package org.restride.analytics.clinician;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Keeps cookies, and follows no redirect by itself. */
public final class Browser {

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Signs in as the identity provider would let this person do. */
    public Response signIn(String page, String subject, String... roles) {
        Map<String, String> asked = query(get(page));
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        String code = CodeExchange.codeFor(
                "%s/token?subject=%s&roles=%s".formatted(issuer, subject, String.join(",", roles)));
        String back = URI.create(asked.get("redirect_uri")).getPath();
        return get("%s?code=%s&state=%s".formatted(back, code, asked.get("state")));
    }

    public Response get(String path) {
        return keep(request().get(path));
    }

    public RequestSpecification request() {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    /** What a real browser would have kept. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    private Response keep(Response answer) {
        answer.cookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
        return answer;
    }

    /** What a redirect asks the other side for. */
    static Map<String, String> query(Response redirect) {
        return Arrays.stream(
                        URI.create(redirect.header("Location")).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
