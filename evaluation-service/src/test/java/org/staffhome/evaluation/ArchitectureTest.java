package org.staffhome.evaluation;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.staffhome.testkit.ArchitectureRules;

/** The walls of the house in this service. */
@AnalyzeClasses(packages = "org.staffhome.evaluation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests walls = ArchTests.in(ArchitectureRules.class);
}
