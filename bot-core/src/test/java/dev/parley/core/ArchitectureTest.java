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
  static final ArchRule completionImportsDownwards =
      only("completion", "conversation", "settings", "replica");

  @ArchTest
  static final ArchRule markdownStandsOnTheJdkAndAParser = classes()
      .that().resideInAPackage(CORE + "markdown..")
      .should().onlyDependOnClassesThat().resideInAnyPackage(
          "java..", "org.jspecify..", "org.commonmark..", CORE + "markdown..");

  @ArchTest
  static final ArchRule replyImportsDownwards =
      only("reply", "markdown", "completion", "conversation", "replica");

  @ArchTest
  static final ArchRule botImportsDownwards = only(
      "bot", "reply", "completion", "settings", "conversation", "replica");

  @ArchTest
  static final ArchRule commandImportsDownwards =
      only("command", "bot", "reply", "settings", "conversation");

  @ArchTest
  static final ArchRule onlyOpenaiSpeaksHttpToTheOutside = noClasses()
      .that().resideOutsideOfPackage(CORE + "openai..")
      .should().dependOnClassesThat().resideInAPackage("java.net.http..");

  @ArchTest
  static final ArchRule onlyRedisSpeaksToRedis = noClasses()
      .that().resideOutsideOfPackage(CORE + "redis..")
      .should().dependOnClassesThat().resideInAPackage("redis.clients..");

  @ArchTest
  static final ArchRule leavesAreImportedByNoOtherRoom = noClasses()
      .that().resideOutsideOfPackages(CORE + "openai..", CORE + "redis..", CORE + "web..")
      .should().dependOnClassesThat()
      .resideInAnyPackage(CORE + "openai..", CORE + "redis..", CORE + "web..");

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
