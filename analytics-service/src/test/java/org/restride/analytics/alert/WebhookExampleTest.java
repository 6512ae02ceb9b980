package org.restride.analytics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever tries their receiver with the example of the page must find that it fits. */
class WebhookExampleTest {

    private static final Pattern EXAMPLE = Pattern.compile(
            "`(whsec_\\S+)`.*webhook-id: (\\S+)\nwebhook-timestamp: (\\d+)\nwebhook-signature: (\\S+)\n\n([^\n]+)\n",
            Pattern.DOTALL);

    @Test
    void the_example_of_the_page_is_signed_as_it_says() throws Exception {
        var example = EXAMPLE.matcher(page());
        assertThat(example.find()).isTrue();
        String signature = new Webhook(example.group(1))
                .sign(example.group(2), Long.parseLong(example.group(3)), example.group(5));
        assertThat(signature).isEqualTo(example.group(4));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/worklist.md"));
    }
}
