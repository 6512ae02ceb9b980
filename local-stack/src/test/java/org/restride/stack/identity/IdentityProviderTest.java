package org.restride.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.stack.FreePorts;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.StackFailure;

class IdentityProviderTest {

    private static final String CALLBACK = "http://127.0.0.1:8083/clinician";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-43";

    private static final Endpoint ENDPOINT = FreePorts.any().signIn();
    private static final IdentityProvider PROVIDER = new IdentityProvider(ENDPOINT);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        PROVIDER.start();
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    static List<DemoUser> users() {
        return DemoUsers.all();
    }

    @ParameterizedTest
    @MethodSource("users")
    void a_token_by_name_says_who_what_and_for_whom(DemoUser user) throws Exception {
        Instant asked = Instant.now();

        AccessToken token = TokenEndpoint.of(ENDPOINT).tokenOf(user);

        SignedJWT jwt = verified(token.value());
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(IdentityProvider.issuer(ENDPOINT));
        assertThat(claims.getSubject()).isEqualTo(user.subject());
        assertThat(claims.getAudience()).containsExactly("restride-api");
        assertThat(claims.getStringListClaim("roles")).isEqualTo(user.roles());
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo(user.subject());
        assertThat(claims.getStringClaim("name")).isEqualTo(user.name());
        assertThat(Duration.between(asked, claims.getExpirationTime().toInstant()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(asked.plus(token.lifetime())).isBetween(asked.plusSeconds(3500), asked.plusSeconds(3700));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=password&client_id=restride-cli&username=zoe&password=demo-only-zoe",
                "grant_type=password&client_id=restride-cli&username=CARLA&password=x",
                "grant_type=client_credentials&client_id=carla&client_secret=x",
                "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=eyJhbGciOiJub25lIn0.eyJzdWIiOiJjYXJsYSJ9.",
                "grant_type=authorization_code&client_id=clinician-ui&code=guessed&redirect_uri=" + CALLBACK,
                "grant_type=refresh_token&client_id=clinician-ui&refresh_token=guessed",
                "client_id=restride-cli"
            })
    void nobody_else_gets_a_token(String form) throws Exception {
        var answer = post("/token", form);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 401);
        assertThat(Json.tree(answer.body()).path("error").asText()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void the_browser_s_way_ends_with_the_roles_of_whom_was_chosen() throws Exception {
        String code = code("username=colin&claims=%7B%22roles%22%3A%5B%22operator%22%5D%7D");

        JsonNode tokens = Json.tree(redeem(code, VERIFIER).body());

        var idToken = verified(tokens.path("id_token").asText()).getJWTClaimsSet();
        assertThat(idToken.getSubject()).isEqualTo("colin");
        assertThat(idToken.getAudience()).containsExactly("clinician-ui");
        assertThat(idToken.getStringListClaim("roles"))
                .as("never what the browser claims")
                .containsExactly("clinician");
        assertThat(idToken.getStringClaim("nonce")).isEqualTo("n1");
        var accessToken = verified(tokens.path("access_token").asText()).getJWTClaimsSet();
        assertThat(accessToken.getAudience()).containsExactly("restride-api");
        assertThat(accessToken.getStringListClaim("roles")).containsExactly("clinician");
        String again = "grant_type=refresh_token&client_id=clinician-ui&client_secret=x&refresh_token="
                + tokens.path("refresh_token").asText();
        JsonNode refreshed = Json.tree(post("/token", again).body());
        assertThat(verified(refreshed.path("access_token").asText())
                        .getJWTClaimsSet()
                        .getStringListClaim("roles"))
                .containsExactly("clinician");
    }

    @Test
    void a_code_is_good_once_and_for_whom_began() throws Exception {
        String code = code("username=carla");
        assertThat(redeem(code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(redeem(code, VERIFIER).statusCode()).isEqualTo(400);
        assertThat(redeem(code("username=carla"), VERIFIER + "x").statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_unknown_signs_in() throws Exception {
        assertThat(post(authorization(), "username=zoe&claims=%7B%7D").statusCode())
                .isEqualTo(403);
        assertThat(post(authorization(), "").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_names_every_user_and_loads_nothing() throws Exception {
        var page = get("/restride" + authorization());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        for (DemoUser user : DemoUsers.all()) {
            assertThat(page.body())
                    .contains("name=\"username\" value=\"%s\"".formatted(user.subject()), user.name(), user.about());
        }
        assertThat(page.body()).doesNotContain("http", "//", "src=", "@import", "url(", "<script");
    }

    @Test
    void the_issuer_is_the_same_by_whatever_name_it_is_called() throws Exception {
        String localhost = "http://localhost:%d/restride/.well-known/openid-configuration".formatted(ENDPOINT.port());
        for (String url : List.of(localhost, localhost.replace("localhost", "127.0.0.1"))) {
            var request = HttpRequest.newBuilder(URI.create(url)).header("X-Forwarded-Proto", "https");
            var discovery = Json.tree(
                    HTTP.send(request.build(), BodyHandlers.ofString()).body());
            assertThat(discovery.path("issuer").asText()).isEqualTo(IdentityProvider.issuer(ENDPOINT));
            assertThat(discovery.path("token_endpoint").asText())
                    .isEqualTo(IdentityProvider.issuer(ENDPOINT) + "/token");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: rebound.example:PORT",
                "Host: rebound.example",
                "Host: localhost.rebound.example:PORT",
                "Host: 127.0.0.1",
                "Host: localhost:1",
                "Host: [::1]:PORT",
                "Host: rebound.example:PORT\r\nX-Forwarded-Host: 127.0.0.1:PORT",
                "Host: 127.0.0.1:PORT\r\nHost: rebound.example:PORT",
                "X-Forwarded-Host: 127.0.0.1:PORT"
            })
    void by_any_other_name_there_is_no_token(String headers) throws Exception {
        String answer = tokenFor(headers);

        assertThat(answer).startsWith("HTTP/1.1 421 ").doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: 127.0.0.1:PORT", "Host: localhost:PORT"})
    void by_its_own_names_there_is_one(String headers) throws Exception {
        assertThat(tokenFor(headers)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void pages_of_other_origins_cannot_read_its_answers() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(IdentityProvider.issuer(ENDPOINT) + "/token"))
                .header("Origin", "http://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=x&username=carla&password=x"));

        var answer = HTTP.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/default/token", "/restride/debugger", "/restride/introspect", "/", "/restride"})
    void there_is_nothing_else(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void it_is_reached_from_this_machine_only() throws Exception {
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress address : others) {
            try (var caller = new Socket()) {
                assertThatThrownBy(() -> caller.connect(new InetSocketAddress(address, ENDPOINT.port()), 2000))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void each_start_has_a_key_of_its_own() throws Exception {
        Endpoint endpoint = FreePorts.any().signIn();
        try (var other = new IdentityProvider(endpoint)) {
            other.start();
            var token = SignedJWT.parse(
                    TokenEndpoint.of(endpoint).tokenOf(DemoUsers.CARLA).value());
            assertThat(keys().getKeyByKeyId(token.getHeader().getKeyID())).isNull();
            assertThat(token.verify(new RSASSAVerifier(keys().getKeys().get(0).toRSAKey())))
                    .isFalse();
        }
    }

    @Test
    void a_second_one_on_the_same_port_is_told_so() {
        try (var second = new IdentityProvider(ENDPOINT)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageStartingWith("The OpenID provider does not start: ");
        }
    }

    private static String authorization() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/authorize?response_type=code&client_id=clinician-ui&scope=openid&state=s1&nonce=n1&redirect_uri="
                + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String code(String form) throws Exception {
        var answer = post(authorization(), form);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(CALLBACK).contains("state=s1");
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static HttpResponse<String> redeem(String code, String verifier) throws Exception {
        return post(
                "/token",
                "grant_type=authorization_code&client_id=clinician-ui&client_secret=x&code=%s&redirect_uri=%s&code_verifier=%s"
                        .formatted(code, URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8), verifier));
    }

    private static HttpResponse<String> post(String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(IdentityProvider.issuer(ENDPOINT) + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** Byte by byte, as Java's own clients do not let a test name another host than the one they call. */
    private static String tokenFor(String headers) throws IOException {
        String form = "grant_type=password&client_id=restride-cli&scope=openid&username=carla&password=x";
        String request = "POST /restride/token HTTP/1.1\r\n%s\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: %d\r\n\r\n%s";
        String named = headers.replace("PORT", "" + ENDPOINT.port());
        try (var caller = new Socket(Endpoint.HOST, ENDPOINT.port())) {
            caller.setSoTimeout(10_000);
            caller.getOutputStream()
                    .write(request.formatted(named, form.length(), form).getBytes(StandardCharsets.US_ASCII));
            byte[] start = new byte[4096];
            int length = caller.getInputStream().read(start);
            return new String(start, 0, Math.max(length, 0), StandardCharsets.US_ASCII);
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(ENDPOINT.url() + path)).build(), BodyHandlers.ofString());
    }

    private static SignedJWT verified(String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        var key = keys().getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return jwt;
    }

    private static JWKSet keys() throws Exception {
        String set = get("/restride/jwks").body();
        assertThat(set).doesNotContain("\"d\":");
        return JWKSet.parse(set);
    }
}
