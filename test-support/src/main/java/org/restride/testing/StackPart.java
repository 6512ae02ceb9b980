package org.restride.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field of a test that receives the {@link EmbeddedKafka}, {@link EmbeddedDatabase} or {@link TestIssuer} the
 * application under test talks to, so that the test can take it away and bring it back.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface StackPart {}
