package org.restride.kit.stop;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses connections from the moment on in which the service is told to stop, while the requests it has are finished. A
 * proxy takes another instance then before it has sent anything, so that nothing has to be sent twice. Quarkus itself goes
 * on listening until its last request is answered, and cuts off the one that came in between.
 */
@ApplicationScoped
class ListeningSockets {

    /** Before anything that may answer. */
    private static final int FIRST = 2_000;

    private final boolean refuses;
    /** Those through which a request has come; the others have nobody to keep away. */
    private final Set<Channel> sockets = ConcurrentHashMap.newKeySet();

    ListeningSockets(
            @ConfigProperty(name = "restride.stop.refuse-connections", defaultValue = "true") boolean refuses) {
        this.refuses = refuses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::remember, FIRST);
    }

    private void remember(RoutingContext request) {
        sockets.add(((ConnectionBase) request.request().connection()).channel().parent());
        request.next();
    }

    void close(@Observes ShutdownDelayInitiatedEvent event) {
        if (refuses) {
            sockets.forEach(socket -> socket.close().awaitUninterruptibly());
        }
    }
}
