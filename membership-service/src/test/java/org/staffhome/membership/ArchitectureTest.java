package org.staffhome.membership;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.staffhome.testkit.ArchitectureRules;

/** The walls of the house hold in this service too. */
@AnalyzeClasses(packages = "org.staffhome.membership", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests walls = ArchTests.in(ArchitectureRules.class);
}
