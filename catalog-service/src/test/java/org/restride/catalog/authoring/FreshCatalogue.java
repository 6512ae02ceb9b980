package org.restride.catalog.authoring;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import org.restride.testing.StackResource;

/** A catalogue of its own, for tests that publish: nobody can take back what is published. */
public class FreshCatalogue implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(StackResource.class));
    }
}
