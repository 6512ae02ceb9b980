package org.restride.analytics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlsTest {

    private final WebhookUrls urls = urls(false);
    private final WebhookUrls atHome = urls(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "https:",
                "https://",
                "http://example.org",
                "ftp://example.org",
                "file:///etc/passwd",
                "https://user:secret@example.org",
                "https://example.org/#fragment",
                "https://exa mple.org",
                "//example.org"
            })
    void what_is_no_address_of_a_webhook_is_refused(String url) {
        assertThat(urls.fault(url)).as(url).isPresent();
    }

    @Test
    void https_is_taken_and_http_only_where_the_operator_says_so() {
        assertThat(urls.fault("https://alerts.example.org:8443/a?b=c")).isEmpty();
        assertThat(atHome.fault("http://127.0.0.1:9999/")).isEmpty();
        assertThat(atHome.fault("ftp://127.0.0.1/")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void no_request_goes_to_an_address_that_is_not_public(String address) throws UnknownHostException {
        assertThat(WebhookUrls.isPublic(InetAddress.getByName(address))).isFalse();
        String host = address.contains(":") ? "[%s]".formatted(address) : address;
        assertThat(urls.mayBeCalled(URI.create("https://%s/".formatted(host)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "100.128.0.1", "172.32.0.1", "192.169.0.1", "2606:4700::1111"})
    void public_addresses_may_be_called(String address) throws UnknownHostException {
        assertThat(WebhookUrls.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_name_counts_by_where_it_leads() throws UnknownHostException {
        assertThat(urls.mayBeCalled(URI.create("https://localhost/"))).isFalse();
        assertThat(atHome.mayBeCalled(URI.create("http://localhost/"))).isTrue();
    }

    private static WebhookUrls urls(boolean atHome) {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(AlertConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("restride.alert.private-webhooks", Boolean.toString(atHome)), "test", 1))
                .build();
        return new WebhookUrls(config.getConfigMapping(AlertConfig.class));
    }
}
