package org.restride.kit.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.restride.kit.limit.CallerLimits;
import org.restride.kit.web.StrictParameters;

/**
 * Decides about every request before its body is read: who is it, may this kind of caller do this, and to this person?
 * What is not declared is refused.
 */
public class AccessFilter {

    private static final Logger LOG = Logger.getLogger(AccessFilter.class);
    private static final String REQUEST_ID = AccessFilter.class.getName();

    private final Map<String, Rule> rules;
    private final AccessTable table;
    private final CurrentAccess current;
    private final CurrentIdentityAssociation identities;
    private final CallerLimits limits;
    private final Event<RefusedAccess> refusals;
    private final Map<Method, String> operationIds = new ConcurrentHashMap<>();

    AccessFilter(
            AccessTable table,
            CurrentAccess current,
            CurrentIdentityAssociation identities,
            CallerLimits limits,
            Event<RefusedAccess> refusals) {
        this.rules = Map.copyOf(table.rules());
        this.table = table;
        this.current = current;
        this.identities = identities;
        this.limits = limits;
        this.refusals = refusals;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        String requestId = RequestId.of(request.getHeaderString(RequestId.HEADER));
        request.setProperty(REQUEST_ID, requestId);
        MDC.put(RequestId.IN_LOG, requestId);
        String operation = operationIds.computeIfAbsent(resource.getResourceMethod(), Operations::idOf);
        Rule rule = rules.get(operation);
        if (rule == null) {
            LOG.errorf("Refused %s: it is not in the access table", operation);
            throw new Forbidden();
        }
        Optional<Caller> caller = caller(rule, request, http);
        current.set(
                rule.open()
                        ? new Access(operation, rule, caller, null, null, null, requestId)
                        : decide(operation, rule, caller.orElseThrow(), personId(rule, request), requestId));
    }

    /** Also names the answers to requests that were refused before they got here. */
    @ServerResponseFilter
    public void name(ContainerRequestContext request, ContainerResponseContext response) {
        String requestId = request.getProperty(REQUEST_ID) instanceof String known
                ? known
                : RequestId.of(request.getHeaderString(RequestId.HEADER));
        response.getHeaders().putSingle(RequestId.HEADER, requestId);
    }

    /** A token that comes with an open operation is checked all the same: a bad one is never passed over in silence. */
    private Optional<Caller> caller(Rule rule, ContainerRequestContext request, HttpServerRequest http) {
        if (rule.open() && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            limits.ofAddress(http).take();
            return Optional.empty();
        }
        Caller caller = signedIn(http);
        limits.ofCaller(caller.subject(), caller.roles()).take();
        return Optional.of(caller);
    }

    /**
     * Only failures count against the address, and only further failures are refused with it: a clinic's callers share
     * one address, and none of them may lock the others out by sending bad tokens. What that leaves to an attacker is the
     * time of a signature check.
     */
    private Caller signedIn(HttpServerRequest http) {
        try {
            SecurityIdentity identity = identities.getIdentity();
            if (identity.isAnonymous() || identity.getPrincipal().getName().isBlank()) {
                throw new UnauthorizedException();
            }
            return new Caller(identity.getPrincipal().getName(), identity.getRoles());
        } catch (AuthenticationFailedException | UnauthorizedException e) {
            limits.ofAddress(http).take();
            throw e;
        } catch (NoSuchElementException | IllegalArgumentException | ClassCastException | DecodeException e) {
            limits.ofAddress(http).take();
            throw new UnauthorizedException(e); // thrown by Quarkus for some texts that only look like a token
        }
    }

    private UUID personId(Rule rule, ContainerRequestContext request) {
        if (!rule.personal()) {
            return null;
        }
        String name = table.personParameter();
        return StrictParameters.uuid(
                name, request.getUriInfo().getPathParameters().getFirst(name));
    }

    private Access decide(String operation, Rule rule, Caller caller, UUID personId, String requestId) {
        Set<String> roles = rule.permits().keySet();
        Optional<String> anyRole = roles.stream().filter(caller::is).findFirst();
        if (anyRole.isEmpty()) {
            throw new Forbidden();
        }
        if (!rule.personal()) {
            return new Access(operation, rule, Optional.of(caller), anyRole.get(), null, null, requestId);
        }
        var known = table.relations(caller, personId);
        if (known.isEmpty()) {
            if (rule.newPerson()) {
                return new Access(operation, rule, Optional.of(caller), anyRole.get(), null, personId, requestId);
            }
            throw table.noSuchPerson();
        }
        for (var permit : rule.permits().entrySet()) {
            for (Relation relation : known.get()) {
                if (caller.is(permit.getKey()) && permit.getValue().contains(relation)) {
                    return new Access(
                            operation, rule, Optional.of(caller), permit.getKey(), relation, personId, requestId);
                }
            }
        }
        refusals.fire(new RefusedAccess(
                new Access(operation, rule, Optional.of(caller), anyRole.get(), null, personId, requestId)));
        throw known.get().stream().anyMatch(Relation::revealsPerson) ? new Forbidden() : table.noSuchPerson();
    }
}
