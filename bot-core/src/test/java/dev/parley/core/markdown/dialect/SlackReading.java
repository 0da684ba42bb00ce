package dev.parley.core.markdown.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/// What Slack makes of a text, in regular expressions written from its rules, and with CommonMark's own parser for
/// where the links of a Markdown block lead.
final class SlackReading {
  private static final Pattern TOKEN =
      Pattern.compile(
          "<!(?!--|\\[|(?i:doctype))|<[@#]|<mailto:|<[A-Za-z][A-Za-z0-9+.-]*:[^<>|\\n]*\\|");
  private static final Pattern LINK =
      Pattern.compile("<https?://[^<>|\\s]+(\\|(?![^<>]*://)[^<>\\n]*)?>",
          Pattern.CASE_INSENSITIVE);
  private static final Parser PARSER = Parser.builder().build();

  private SlackReading() {}

  /// What of the Markdown `text` is a token of Slack's.
  static List<String> live(String text) {
    List<String> live = new ArrayList<>();
    TOKEN.matcher(text).results().forEach(found -> live.add(found.group()));
    PARSER.parse(text).accept(new Targets(live));
    return live;
  }

  /// Where links and images lead, if it would be a mention in angle brackets.
  private static final class Targets extends AbstractVisitor {
    private final List<String> live;

    Targets(List<String> live) {
      this.live = live;
    }

    @Override
    public void visit(Link node) {
      add(node.getDestination());
      visitChildren(node);
    }

    @Override
    public void visit(Image node) {
      add(node.getDestination());
      visitChildren(node);
    }

    private void add(String destination) {
      if (destination.matches("(?s)\\s*<?[!@#].*")) {
        live.add(destination);
      }
    }
  }

  /// What of the mrkdwn `text` is a token that is no honest link.
  static List<String> liveInMrkdwn(String text) {
    String rest = LINK.matcher(text).replaceAll("");
    return Pattern.compile("<[^\\n]{0,9}").matcher(rest).results().map(found -> found.group())
        .toList();
  }
}
