package org.restride.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.kit.access.Rule;
import org.restride.kit.thing.ThingRelation;

class AuditedResourcesTest {

    private static final Rule READ = Rule.reads().by("clinician", ThingRelation.TEAM);

    @Audited
    private static final class Noted {
        @SuppressWarnings("unused")
        void get() {}
    }

    private static final class Silent {
        @SuppressWarnings("unused")
        void get() {}
    }

    private static Method get(Class<?> type) {
        try {
            return type.getDeclaredMethod("get");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_traced_operation_whose_class_notes_nothing_is_named() {
        assertThat(AuditedResources.silent(Map.of("get", READ), Map.of("get", get(Silent.class))))
                .containsExactly("Silent");
    }

    @Test
    void other_operations_may_be_silent() {
        assertThat(AuditedResources.silent(Map.of("get", READ), Map.of("get", get(Noted.class))))
                .isEmpty();
        assertThat(AuditedResources.silent(Map.of("get", Rule.openToAll()), Map.of("get", get(Silent.class))))
                .isEmpty();
        assertThat(AuditedResources.silent(
                        Map.of("get", READ.traced(Rule.Trace.NONE)), Map.of("get", get(Silent.class))))
                .isEmpty();
    }
}
