package org.restride.catalog.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers reads of published things with an entity tag, and without a body when the caller already has it. The tag is a
 * digest of the body, so it also changes when a new release shows the same thing in another form.
 */
@ApplicationScoped
public class TaggedAnswers {

    private final ObjectMapper json;

    TaggedAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** 200 with the view, or 304 when {@code If-None-Match} names it. */
    public <T> RestResponse<T> of(T view, Request request) {
        var tag = new EntityTag(digest(view));
        var answer = request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(view)
                : RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED);
        return answer.tag(tag).cacheControl(alwaysAsk()).build();
    }

    private static CacheControl alwaysAsk() {
        var cacheControl = new CacheControl();
        cacheControl.setNoCache(true);
        cacheControl.setNoTransform(false);
        return cacheControl;
    }

    private String digest(Object view) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("No entity tag can be made of " + view.getClass(), e);
        }
    }
}
