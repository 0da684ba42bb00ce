package dev.parley.app.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/// How a person's screen is.
record BrowserLook(int width, int height, ColorScheme scheme) {
  static final BrowserLook DESK = new BrowserLook(1280, 800, ColorScheme.LIGHT);
  static final BrowserLook DARK = new BrowserLook(1280, 800, ColorScheme.DARK);
  static final BrowserLook PHONE = new BrowserLook(390, 844, ColorScheme.LIGHT);

  NewContextOptions options() {
    return new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme)
        .setHasTouch(width < 500).setLocale("en-GB").setTimezoneId("Europe/Berlin");
  }
}
