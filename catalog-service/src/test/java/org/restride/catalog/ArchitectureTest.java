package org.restride.catalog;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CATALOGUE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludePackageInfos())
            .importPackages("org.restride.catalog");

    /** From what knows the least to what may use everything before it. */
    private static final List<String> LAYERS = List.of(
            "web", "text", "evidence", "storage", "publication", "authoring", "guidance", "exercise", "protocol");

    /** They use the others and nobody uses them. */
    private static final List<String> ON_TOP = List.of("search", "language", "shipped", "access");

    @Test
    void a_feature_uses_only_what_knows_less_than_it() {
        for (int i = 0; i < LAYERS.size(); i++) {
            String[] above = Stream.concat(LAYERS.stream().skip(i + 1L), ON_TOP.stream())
                    .map("..catalog.%s.."::formatted)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("..catalog.%s..".formatted(LAYERS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(CATALOGUE);
        }
    }

    @Test
    void every_feature_has_its_place() {
        var known = Stream.concat(LAYERS.stream(), ON_TOP.stream())
                .map("..catalog.%s.."::formatted)
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(CATALOGUE);
    }

    @Test
    void features_form_no_circle() {
        slices().matching("org.restride.catalog.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CATALOGUE);
    }

    @Test
    void nothing_on_top_is_public_without_need() {
        classes()
                .that(resideInAnyPackage("..catalog.protocol..", "..catalog.search..", "..catalog.language.."))
                .and()
                .areTopLevelClasses()
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(CATALOGUE);
    }
}
