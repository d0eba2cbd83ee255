package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.staffhome.planted");

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleFindsItsPlantedViolation(String name, ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).as(name).isTrue();
    }

    static Stream<Object[]> rules() {
        return Arrays.stream(ArchitectureRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> new Object[] {field.getName(), value(field)});
    }

    private static ArchRule value(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
