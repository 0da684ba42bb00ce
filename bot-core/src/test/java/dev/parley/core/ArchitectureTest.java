package dev.parley.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows of the ARCHITECTURE page, package by package: who may import whom.
@AnalyzeClasses(packages = "dev.parley.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String CORE = "dev.parley.core.";
  private static final String[] JDK = {"java..", "org.jspecify..", "com.google.errorprone.."};

  @ArchTest
  static final ArchRule conversationStandsOnTheJdk = only("conversation");

  @ArchTest
  static final ArchRule settingsStandsOnTheJdk = only("settings");

  @ArchTest
  static final ArchRule replicaStandsOnTheJdk = only("replica");

  @ArchTest
  static final ArchRule languageStandsOnTheJdkAndIcu = classes()
      .that().resideInAPackage(CORE + "language..")
      .should().onlyDependOnClassesThat().resideInAnyPackage(
          "java..", "org.jspecify..", "com.google.errorprone..", "com.ibm.icu..",
          CORE + "language..");

  @ArchTest
  static final ArchRule onlyLanguageKnowsIcu = noClasses()
      .that().resideOutsideOfPackage(CORE + "language..")
      .should().dependOnClassesThat().resideInAPackage("com.ibm.icu..");

  @ArchTest
  static final ArchRule completionImportsDownwards =
      only("completion", "conversation", "settings", "replica");

  @ArchTest
  static final ArchRule markdownStandsOnTheJdkAndAParser = classes()
      .that().resideInAPackage(CORE + "markdown..")
      .should().onlyDependOnClassesThat().resideInAnyPackage(
          "java..", "org.jspecify..", "org.commonmark..", CORE + "markdown..");

  @ArchTest
  static final ArchRule replyImportsDownwards =
      only("reply", "language", "markdown", "completion", "conversation", "settings", "replica");

  @ArchTest
  static final ArchRule accessImportsDownwards = only("access", "conversation", "settings");

  @ArchTest
  static final ArchRule usageImportsDownwards =
      only("usage", "completion", "conversation", "settings");

  @ArchTest
  static final ArchRule botImportsDownwards = only(
      "bot", "reply", "usage", "access", "language", "completion", "settings", "conversation",
      "replica");

  @ArchTest
  static final ArchRule commandImportsDownwards = classes()
      .that().resideInAPackage(CORE + "command..")
      .should().onlyDependOnClassesThat().resideInAnyPackage(
          "java..", "org.jspecify..", "com.google.errorprone..", "org.slf4j..",
          "tools.jackson.core..", // an export is JSON
          CORE + "command..", CORE + "bot..", CORE + "reply..", CORE + "usage..",
          CORE + "completion..",
          CORE + "access..", CORE + "language..", CORE + "settings..", CORE + "conversation..");

  @ArchTest
  static final ArchRule onlyOpenaiSpeaksHttpToTheOutside = noClasses()
      .that().resideOutsideOfPackage(CORE + "openai..")
      .should().dependOnClassesThat().resideInAPackage("java.net.http..");

  @ArchTest
  static final ArchRule onlyRedisSpeaksToRedis = noClasses()
      .that().resideOutsideOfPackage(CORE + "redis..")
      .should().dependOnClassesThat().resideInAPackage("redis.clients..");

  @ArchTest
  static final ArchRule onlyChartDraws = noClasses()
      .that().resideOutsideOfPackage(CORE + "chart..")
      .should().dependOnClassesThat()
      .resideInAnyPackage("org.knowm.xchart..", "java.awt..", "javax.imageio..");

  @ArchTest
  static final ArchRule chartImportsWhatItShows = classes()
      .that().resideInAPackage(CORE + "chart..")
      .should().onlyDependOnClassesThat().resideInAnyPackage(
          "java..", "javax.imageio..", "org.jspecify..", "org.slf4j..", "org.knowm.xchart..",
          CORE + "chart..", CORE + "usage..", CORE + "completion..", CORE + "conversation..");

  @ArchTest
  static final ArchRule leavesAreImportedByNoOtherRoom = noClasses()
      .that()
      .resideOutsideOfPackages(CORE + "openai..", CORE + "redis..", CORE + "web..",
          CORE + "chart..")
      .should().dependOnClassesThat().resideInAnyPackage(
          CORE + "openai..", CORE + "redis..", CORE + "web..", CORE + "chart..");

  @ArchTest
  static final ArchRule openaiAsksAndNothingElse = noClasses()
      .that().resideInAPackage(CORE + "openai..")
      .should().dependOnClassesThat().resideInAnyPackage(
          CORE + "bot..", CORE + "command..", CORE + "reply..", CORE + "redis..", CORE + "web..");

  @ArchTest
  static final ArchRule noPackageCircles =
      slices().matching("dev.parley.core.(*)..").should().beFreeOfCycles();

  private static ArchRule only(String room, String... below) {
    String[] allowed = new String[JDK.length + below.length + 2];
    System.arraycopy(JDK, 0, allowed, 0, JDK.length);
    for (int i = 0; i < below.length; i++) {
      allowed[JDK.length + i] = CORE + below[i] + "..";
    }
    allowed[allowed.length - 2] = CORE + room + "..";
    allowed[allowed.length - 1] = "org.slf4j..";
    return classes().that().resideInAPackage(CORE + room + "..")
        .should().onlyDependOnClassesThat().resideInAnyPackage(allowed);
  }
}
