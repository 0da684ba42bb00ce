package dev.parley.playground;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// An adapter's arrows: it speaks to the bot and to its platform, never to Redis or the endpoint.
@AnalyzeClasses(packages = "dev.parley.playground", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule speaksNeitherToRedisNorToTheEndpoint = noClasses()
      .should().dependOnClassesThat().resideInAnyPackage(
          "dev.parley.core.redis..",
          "dev.parley.core.openai..",
          "dev.parley.core.completion..",
          "dev.parley.app..",
          "redis.clients..",
          "java.net.http..");
}
