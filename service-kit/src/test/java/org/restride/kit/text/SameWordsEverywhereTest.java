package org.restride.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SameWordsEverywhereTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void numbers_read_the_same_on_a_machine_with_other_digits() {
        // Given
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat("%d days".formatted(14)).as("the digits of that machine").isNotEqualTo("14 days");
        // When
        new SameWordsEverywhere().begin(new StartupEvent());
        // Then
        assertThat("%d days".formatted(14)).isEqualTo("14 days");
    }
}
