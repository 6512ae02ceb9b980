package org.restride.catalog.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.restride.kit.digest.Sha256;

/**
 * Answers reads of published things in one language, with an entity tag, and without a body when the caller already has
 * it. The tag is a digest of the body, so it also changes with the language, and when a new release shows the same thing
 * in another form.
 */
@ApplicationScoped
public class Answers {

    private static final int A_DAY_SECONDS = 86_400;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /** How long a copy may be used without asking again. */
    public enum Freshness {
        /** Never: the next publication may change it. */
        ALWAYS_ASK,
        /** A day: it is one revision, which never changes; only a new release may show it in another form. */
        KEEP_A_DAY
    }

    /** 200 with the view, or 304 when {@code If-None-Match} names it. */
    public RestResponse<byte[]> of(Object view, String language, Freshness freshness, Request request) {
        try {
            byte[] body = json.writeValueAsBytes(view);
            var tag = new EntityTag(digest(body));
            var refused = request.evaluatePreconditions(tag); // 304, or 412 for If-Match with another tag
            var answer = refused == null
                    ? ResponseBuilder.ok(body).header(HttpHeaders.CONTENT_LANGUAGE, language)
                    : ResponseBuilder.<byte[]>create(refused.build().getStatus());
            return answer.tag(tag)
                    .cacheControl(cacheControl(freshness))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s cannot be written".formatted(view.getClass()), e);
        }
    }

    private static String digest(byte[] body) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.fresh().digest(body));
    }

    private static CacheControl cacheControl(Freshness freshness) {
        var cacheControl = new CacheControl();
        cacheControl.setNoTransform(false);
        if (freshness == Freshness.KEEP_A_DAY) {
            cacheControl.setMaxAge(A_DAY_SECONDS);
        } else {
            cacheControl.setNoCache(true);
        }
        return cacheControl;
    }
}
