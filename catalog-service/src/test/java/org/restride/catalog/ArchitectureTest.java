package org.restride.catalog;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CATALOGUE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludePackageInfos())
            .importPackages("org.restride.catalog");

    @Test
    void protocols_may_use_exercises_and_not_the_other_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.restride.catalog..")
                .layer("protocol")
                .definedBy("..catalog.protocol..")
                .layer("exercise")
                .definedBy("..catalog.exercise..")
                .layer("web")
                .definedBy("..catalog.web..")
                .layer("access")
                .definedBy("..catalog.access..")
                .layer("storage")
                .definedBy("..catalog.storage..")
                .whereLayer("protocol")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("exercise")
                .mayOnlyBeAccessedByLayers("protocol")
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("exercise", "protocol")
                .whereLayer("access")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("storage")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .check(CATALOGUE);
    }

    @Test
    void features_form_no_circle() {
        slices().matching("org.restride.catalog.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CATALOGUE);
    }

    @Test
    void nothing_of_the_protocol_feature_is_public() {
        classes()
                .that(resideInAPackage("..catalog.protocol.."))
                .and()
                .areTopLevelClasses()
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(CATALOGUE);
    }

    @Test
    void public_classes_are_those_another_package_needs() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should()
                .haveNameMatching(".*\\.(Range|ExerciseContent|ExerciseRevision|ExerciseRevisionId|Exercises"
                        + "|TaggedAnswers|OpenApiCompletion)")
                .check(CATALOGUE);
    }
}
