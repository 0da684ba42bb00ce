package dev.parley.endpoint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The endpoint shares nothing with the client but the HTTP door, so that it cannot share its mistakes.
@AnalyzeClasses(packages = "dev.parley.endpoint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule importsNothingOfCoreButWeb = noClasses()
      .should().dependOnClassesThat(
          resideInAPackage("dev.parley.core..")
              .and(not(resideInAPackage("dev.parley.core.web.."))));
}
