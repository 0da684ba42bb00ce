package dev.parley.core.openai;

import java.util.ArrayList;
import java.util.List;

/// The event stream's rules written down as plainly as can be, for comparison.
final class SlowSseDecoder {
  private SlowSseDecoder() {}

  static List<String> decode(String stream) {
    var events = new ArrayList<String>();
    var data = new ArrayList<String>();
    var name = "";
    var text = stream.startsWith("\uFEFF") ? stream.substring(1) : stream;
    for (var line : (text + "\n\n").split("\r\n|\r|\n", -1)) {
      var colon = line.indexOf(':');
      var field = colon < 0 ? line : line.substring(0, colon);
      var value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
      if (line.isEmpty()) {
        if (!data.isEmpty()) {
          events.add((name.equals("error") ? "ERROR " : "DATA ") + String.join("\n", data));
        }
        data.clear();
        name = "";
      } else if (line.startsWith("{")) {
        events.add("BARE " + line);
      } else if (field.equals("data")) {
        data.add(value);
      } else if (field.equals("event")) {
        name = value;
      } else if (field.equals("error")) {
        events.add("ERROR " + value);
      }
    }
    return events;
  }
}
