package dev.parley.app.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one [Chromium] of this JVM, which ends with the test run.
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(BrowserExtension.class);
  private static final String NONE = "no Chromium (chromium, chromium-browser, google-chrome) is on"
      + " the PATH: install your distribution's package";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.program().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a Chromium");
    }
    if ("required".equals(System.getProperty("parley.test.browser"))) {
      throw new IllegalStateException("parley.test.browser=required, but " + NONE);
    }
    context.getRoot().getStore(SPACE).computeIfAbsent("told", _ -> told(), Boolean.class);
    return ConditionEvaluationResult.disabled(NONE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Chromium.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(SPACE)
        .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
  }

  // The one line, seen in every test run that skips.
  private static boolean told() {
    System.out.println("Browser tests are skipped: " + NONE);
    return true;
  }
}
