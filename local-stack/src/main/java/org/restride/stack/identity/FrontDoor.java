package org.restride.stack.identity;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.restride.stack.part.Endpoint;

/**
 * Stands before the library, which would answer any issuer, any user and any claim: lets through what the stack needs,
 * shows the page on which a user is chosen, and hands on what that user may claim. The issuer stays the same by
 * either name of this machine the provider is called; by any other name it does not answer, or a web page whose name is
 * made to lead here would read tokens like a page of this origin.
 */
final class FrontDoor implements Function1<OAuth2HttpRequest, OAuth2HttpResponse> {

    private static final Set<String> GRANTS = Set.of("password", "authorization_code", "refresh_token");

    private static final int MISDIRECTED = 421;

    /** No page of another origin gets to read an answer, so {@code Origin} is not among them. */
    private static final List<String> HEADERS_LET_THROUGH = List.of("Content-Type", "Authorization");

    private final Endpoint endpoint;
    private final Set<String> ownNames;
    private final String issuerPath;
    private final Function1<OAuth2HttpRequest, OAuth2HttpResponse> library;
    private final LoginPage page = new LoginPage();

    FrontDoor(Endpoint endpoint, String issuerId, Function1<OAuth2HttpRequest, OAuth2HttpResponse> library) {
        this.endpoint = endpoint;
        this.ownNames = Set.of(endpoint.hostAndPort(), "localhost:" + endpoint.port());
        this.issuerPath = "/" + issuerId;
        this.library = library;
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        if (!calledByOwnName(request)) {
            return misdirected();
        }
        String path = request.getOriginalUrl().encodedPath();
        if (!path.startsWith(issuerPath + "/")) {
            return OAuth2HttpResponseKt.notFound("There is only " + IdentityProvider.issuer(endpoint));
        }
        return switch (path.substring(issuerPath.length())) {
            case "/authorize" -> authorize(request);
            case "/token" -> token(request);
            case "/.well-known/openid-configuration", "/jwks", "/userinfo", "/endsession" ->
                handOn(request, request.getBody());
            default -> OAuth2HttpResponseKt.notFound("There is no such page.");
        };
    }

    private boolean calledByOwnName(OAuth2HttpRequest request) {
        List<String> hosts = request.getHeaders().values("Host");
        return hosts.size() == 1 && ownNames.contains(hosts.get(0));
    }

    private OAuth2HttpResponse misdirected() {
        var headers = Headers.of("Content-Type", "text/plain; charset=utf-8");
        return new OAuth2HttpResponse(headers, MISDIRECTED, "This is " + IdentityProvider.issuer(endpoint), null);
    }

    private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
        if (!request.getMethod().equals("POST")) {
            return page.answer();
        }
        return DemoUsers.named(request.getFormParameters().get("username"))
                .map(user -> handOn(request, login(user)))
                .orElseGet(() -> refused(OAuth2Error.ACCESS_DENIED.setDescription("There is no such user.")));
    }

    /** As the library's own page would have sent it. */
    private static String login(DemoUser user) {
        return "username=%s&claims=%s".formatted(encoded(user.subject()), encoded(Json.text(user.claims())));
    }

    private OAuth2HttpResponse token(OAuth2HttpRequest request) {
        if (!GRANTS.contains(String.valueOf(request.getFormParameters().get("grant_type")))) {
            return refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        }
        return handOn(request, request.getBody());
    }

    private OAuth2HttpResponse handOn(OAuth2HttpRequest request, String body) {
        HttpUrl url = request.getOriginalUrl()
                .newBuilder()
                .scheme("http")
                .host(Endpoint.HOST)
                .port(endpoint.port())
                .build();
        var headers = new Headers.Builder();
        HEADERS_LET_THROUGH.forEach(
                name -> request.getHeaders().values(name).forEach(value -> headers.add(name, value)));
        return library.invoke(new OAuth2HttpRequest(headers.build(), request.getMethod(), url, body));
    }

    private static OAuth2HttpResponse refused(ErrorObject error) {
        return OAuth2HttpResponseKt.oauth2Error(error);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
