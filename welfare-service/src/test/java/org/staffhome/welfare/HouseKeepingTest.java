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
import org.staffhome.platform.scope.PermissionPolicy;
import org.staffhome.platform.scope.RequiresPermission;

/** Lists that must agree with the code: problem texts, permissions, protected tables. */
@QuarkusTest
class HouseKeepingTest extends WelfareTest {

    /** Tables of this context's own migrations that belong to no organisation: none. */
    private static final Set<String> UNPROTECTED = Set.of();

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.staffhome.welfare");

    @Inject
    ProblemCatalogue catalogue;

    @Inject
    PermissionPolicy policy;

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

    @Test
    void everyPermissionOfTheCodeIsGivenToSomebody() {
        Set<String> asked = CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(RequiresPermission.class))
                .map(method ->
                        method.getAnnotationOfType(RequiresPermission.class).value())
                .collect(Collectors.toSet());
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(policy.permissions()).containsAll(asked);
    }

    @Test
    void everyTableOfThisContextStandsUnderRowLevelSecurity() {
        Set<String> own = tables("true");
        assertThat(own)
                .contains("ledger_account", "ledger_entry", "ledger_line", "household", "household_person")
                .contains("decision_sheet", "programme", "aid_application", "aid_step", "aid_objection", "member");
        Set<String> open = tables("not (c.relrowsecurity and c.relforcerowsecurity)");
        open.removeIf(table -> !ownTable(table));
        assertThat(open).isEqualTo(UNPROTECTED);
    }

    private static boolean ownTable(String table) {
        return Set.of("ledger", "receipt", "member", "household", "decision", "programme", "aid").stream()
                .anyMatch(table::startsWith);
    }

    private static Set<String> tables(String condition) {
        return DATABASE
                .rows("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'welfare' and c.relkind = 'r' and " + condition)
                .stream()
                .map(row -> row.get("relname").toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
