package dev.parley.core.testing.walk;

import java.util.regex.Pattern;

/// Takes what is another one every time out of what people are shown.
final class Unsteady {
  private static final Pattern TIME = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\b");
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
  private static final Pattern RESET = Pattern.compile("(?<=again in )\\d+ \\w+");
  private static final Pattern RESET_CHINESE = Pattern.compile("\\d+ (秒|分鐘|小時|天)(?=後)");

  private Unsteady() {}

  static String replaced(String text, String thread) {
    String steady = text.replace(thread, "⟨thread⟩");
    steady = TIME.matcher(steady).replaceAll("⟨time⟩");
    steady = DAY.matcher(steady).replaceAll("⟨day⟩");
    steady = RESET.matcher(steady).replaceAll("⟨a while⟩");
    return RESET_CHINESE.matcher(steady).replaceAll("⟨一段時間⟩");
  }
}
