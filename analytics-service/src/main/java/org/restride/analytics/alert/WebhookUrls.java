package org.restride.analytics.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which addresses a webhook may have. They are said by people outside, and requests to them come from inside: without a
 * limit they would reach what the firewall keeps from everybody else.
 */
@ApplicationScoped
class WebhookUrls {

    private static final int LONGEST = 1000;

    private final AlertConfig config;

    WebhookUrls(AlertConfig config) {
        this.config = config;
    }

    /** What is wrong with an address by its form alone; empty when nothing is. */
    Optional<String> fault(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("must be an address such as https://alerts.example.org/restride");
        }
        if (url.length() > LONGEST || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.of("must have a host, no user and at most %d characters".formatted(LONGEST));
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())
                && !(config.privateWebhooks() && "http".equalsIgnoreCase(uri.getScheme()))) {
            return Optional.of("must begin with https://");
        }
        return uri.getRawFragment() == null ? Optional.empty() : Optional.of("must have no fragment");
    }

    /**
     * Whether requests may be sent to this address now: its form is right and its name leads to public addresses only. The
     * JVM keeps what a name led to for a while, so that the connection goes to the address that was looked at.
     *
     * @throws UnknownHostException if the name leads nowhere
     */
    boolean mayBeCalled(URI uri) throws UnknownHostException {
        if (fault(uri.toString()).isPresent()) {
            return false;
        }
        return config.privateWebhooks()
                || Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(WebhookUrls::isPublic);
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        if (address instanceof Inet6Address) {
            boolean globalUnicast = (first & 0xe0) == 0x20;
            boolean leadsToIpv4 = first == 0x20 && second == 0x02;
            return globalUnicast && !leadsToIpv4;
        }
        boolean carrierGrade = first == 100 && (second & 0xc0) == 64;
        return first != 0 && first < 240 && !carrierGrade;
    }
}
