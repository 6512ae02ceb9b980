package org.restride.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.restride.analytics");

    private static final String[] DOMAIN = {
        "org.restride.analytics.adherence..",
        "org.restride.analytics.pain..",
        "org.restride.analytics.trend..",
        "org.restride.analytics.progression.."
    };

    @Test
    void features_depend_on_each_other_in_one_direction() {
        slices().matching("org.restride.analytics.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void the_rules_of_the_domain_know_no_framework() {
        classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(DOMAIN),
                                Stream.of(
                                        "java..",
                                        "org.restride.events..",
                                        "org.apache.commons.statistics..",
                                        "com.fasterxml.jackson.databind"))
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void only_what_reads_a_protocol_knows_json() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .and()
                .doNotHaveSimpleName("RuleNode")
                .and()
                .doNotHaveSimpleName("DefaultsReader")
                .and()
                .doNotHaveSimpleName("CriteriaReader")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void the_parts_of_the_engine_depend_on_each_other_in_one_direction() {
        slices().matching("org.restride.analytics.progression.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void nothing_takes_the_time_but_from_the_clock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
