package org.staffhome.testkit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The walls of the house (ARCHITECTURE section 1), checked by role. A service takes them over with
 * {@code @ArchTest static final ArchTests walls = ArchTests.in(ArchitectureRules.class)}; each has been seen to fail on
 * a planted violation.
 */
public final class ArchitectureRules {
    private static final String PERMISSION = "org.staffhome.platform.scope.RequiresPermission";
    private static final String PUBLIC = "org.staffhome.platform.scope.PublicEndpoint";
    private static final String AUTHENTICATED = "org.staffhome.platform.scope.AuthenticatedEndpoint";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final Set<String> HTTP_METHODS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.DELETE");

    private ArchitectureRules() {}

    /** HTTP translates and validates; it decides nothing and stores nothing. */
    @ArchTest
    public static final ArchRule aResourceNeverTouchesARepository = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are repositories, entity managers or data sources",
                    type -> type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                            || type.isAssignableTo("jakarta.persistence.EntityManager")
                            || type.isAssignableTo("javax.sql.DataSource")))
            .allowEmptyShould(true)
            .as("a resource never touches a repository");

    /** A transaction is a use case, not a request. */
    @ArchTest
    public static final ArchRule aResourceOpensNoTransaction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should(beAnnotatedWith(TRANSACTIONAL))
            .allowEmptyShould(true)
            .as("a resource opens no transaction");

    /** An aggregate knows jakarta.persistence and nothing else of a framework. */
    @ArchTest
    public static final ArchRule anAggregateImportsNoFrameworkButPersistence = noClasses()
            .that()
            .areAnnotatedWith(ENTITY)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to a framework other than jakarta.persistence",
                    type -> isFramework(type) && !type.getPackageName().equals("org.hibernate.annotations")))
            .allowEmptyShould(true)
            .as("an aggregate imports no framework but persistence");

    /** The state of an aggregate changes by methods that are named as the intention. */
    @ArchTest
    public static final ArchRule anAggregateHasNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ENTITY)
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true)
            .as("an aggregate has no setters");

    @ArchTest
    public static final ArchRule theStateOfAnAggregateIsPrivate = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ENTITY)
            .and()
            .areNotStatic()
            .should()
            .haveModifier(JavaModifier.PUBLIC)
            .orShould()
            .haveModifier(JavaModifier.PROTECTED)
            .allowEmptyShould(true)
            .as("the state of an aggregate is private");

    /** Repositories and aggregates are a room's inside. */
    @ArchTest
    public static final ArchRule repositoriesStayInTheirRoom = noClasses()
            .that()
            .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
            .should()
            .bePublic()
            .allowEmptyShould(true)
            .as("a repository is not a room's door");

    @ArchTest
    public static final ArchRule roomsFormNoCycle = slices().matching("org.staffhome.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .as("no cycle between rooms");

    /** Nobody can forget the permission of an endpoint. */
    @ArchTest
    public static final ArchRule everyEndpointDeclaresItsPermission = methods()
            .that(DescribedPredicate.describe("are endpoints", ArchitectureRules::isEndpoint))
            .should(beAnnotatedWith(PERMISSION).or(beAnnotatedWith(PUBLIC)).or(beAnnotatedWith(AUTHENTICATED)))
            .allowEmptyShould(true)
            .as("every endpoint declares its permission");

    /** Rules are decided by the business clock, which tests and the demonstration can move. */
    @ArchTest
    public static final ArchRule nobodyReadsTheSystemClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.staffhome.platform.clock..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(true)
            .as("nobody reads the system clock");

    @ArchTest
    public static final ArchRule nobodyWritesToTheConsole = noClasses()
            .that(DescribedPredicate.describe("are not the main class of a command", type -> type.getMethods().stream()
                    .noneMatch(method -> method.getName().equals("main"))))
            .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true)
            .as("nobody writes to the console");

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .map(JavaClass::getName)
                .anyMatch(HTTP_METHODS::contains);
    }

    private static boolean isFramework(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("io.quarkus")
                || name.startsWith("io.smallrye")
                || name.startsWith("io.vertx")
                || name.startsWith("com.fasterxml")
                || name.startsWith("org.hibernate")
                || name.startsWith("org.eclipse.microprofile")
                || name.startsWith("org.apache.kafka")
                || (name.startsWith("jakarta.") && !name.startsWith("jakarta.persistence"));
    }
}
