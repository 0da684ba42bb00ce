package dev.parley.app.e2e;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// A chart to be shown: bars on white, as a library of charts would draw them.
final class StagedChart {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 420;
  private static final int[] BARS = {120, 260, 180, 340, 300, 60, 90};

  private StagedChart() {}

  static byte[] png() throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(new Color(0x5548d9));
    for (int bar = 0; bar < BARS.length; bar++) {
      graphics.fillRoundRect(50 + bar * 125, HEIGHT - 30 - BARS[bar], 80, BARS[bar], 8, 8);
    }
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }
}
