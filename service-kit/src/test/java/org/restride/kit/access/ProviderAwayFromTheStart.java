package org.restride.kit.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.restride.testing.StackPart;
import org.restride.testing.TestIssuer;

/** Puts an identity provider that does not answer yet in the place of the one that does. */
public final class ProviderAwayFromTheStart implements QuarkusTestResourceLifecycleManager {

    private TestIssuer issuer;

    @Override
    public int order() {
        return 10; // what comes later counts
    }

    @Override
    public Map<String, String> start() {
        issuer = TestIssuer.away();
        return Map.of("quarkus.oidc.auth-server-url", issuer.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new TestInjector.AnnotatedAndMatchesType(StackPart.class, TestIssuer.class));
    }

    @Override
    public void stop() {
        issuer.close();
    }
}
