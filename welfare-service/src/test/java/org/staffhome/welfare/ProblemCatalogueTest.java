package org.staffhome.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.problem.ProblemCatalogue;
import org.staffhome.platform.problem.ProblemCode;

/** The catalogue and the code name the same problems. */
@QuarkusTest
class ProblemCatalogueTest extends WelfareTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.staffhome.welfare");

    @Inject
    ProblemCatalogue catalogue;

    @Test
    void everyProblemOfTheCodeHasItsTextsAndEveryTextIsUsed() {
        Set<String> codes = new TreeSet<>();
        for (JavaClass type : CODE) {
            if (type.isEnum() && type.isAssignableTo(ProblemCode.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    codes.add(((ProblemCode) constant).code());
                }
            }
        }
        Set<String> rooms = codes.stream()
                .map(code -> code.substring(0, code.indexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> texts = catalogue.entries().keySet().stream()
                .filter(code -> rooms.stream().anyMatch(code::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts).isEqualTo(codes).hasSizeGreaterThan(40);
    }
}
