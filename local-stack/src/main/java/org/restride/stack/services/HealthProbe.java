package org.restride.stack.services;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.restride.stack.part.Endpoint;

/** Asks a service whether it can do its job, database and broker included. */
public record HealthProbe(Endpoint endpoint) {

    private static final int MILLIS = 2000;

    public boolean ready() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(endpoint.url() + "/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
