package org.staffhome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.problem.ProblemCode;

/** The catalogue and the code name the same problems. */
class ProblemCatalogueTest {

    @Test
    void everyProblemHasItsTextsAndEveryTextItsProblem() throws Exception {
        TreeSet<String> codes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.staffhome.evaluation")) {
            if (type.isEnum() && type.isAssignableTo(ProblemCode.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    codes.add(((ProblemCode) constant).code());
                }
            }
        }
        JsonNode catalogue = new ObjectMapper(new YAMLFactory())
                .readTree(getClass().getClassLoader().getResource("problems/evaluation.yaml"));
        TreeSet<String> described = new TreeSet<>();
        catalogue.fieldNames().forEachRemaining(described::add);
        assertThat(described).isEqualTo(codes);
    }
}
