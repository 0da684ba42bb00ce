package dev.parley.core.markdown.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// CommonMark as chat platforms read it: no HTML and no indented code, as they have neither (a `<` is a
/// character), and a web address is one piece, whatever marks it has.
final class PlatformParser {
  /// Deeper quotes, lists, links and emphasis are text. Nobody but a test writes them.
  private static final int DEEPEST = 100;

  private static final String SCHEME = "http";

  /// In CommonMark's order: the parser asks them one after the other, and `---` under a line is a heading first.
  private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
      BlockQuote.class, Heading.class, FencedCodeBlock.class, ThematicBreak.class,
      ListBlock.class));

  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(
          TablesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build()))
      .enabledBlockTypes(BLOCKS)
      .customInlineContentParserFactory(new Factory('<', PlatformParser::angle))
      .customInlineContentParserFactory(new Factory('h', PlatformParser::address))
      .customInlineContentParserFactory(new Factory('H', PlatformParser::address))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
      .maxOpenBlockParsers(DEEPEST)
      .maxInlineNesting(DEEPEST)
      .build();

  private record Factory(char trigger, InlineContentParser parser)
      implements
      InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(trigger);
    }

    @Override
    public InlineContentParser create() {
      return parser;
    }
  }

  private PlatformParser() {}

  static Node parse(String source) {
    return PARSER.parse(source);
  }

  /// `<https://…>` is left to CommonMark; any other `<` is text.
  private static ParsedInline angle(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    Position after = scanner.position();
    String word = word(scanner);
    return scanner.peek() == '>' && BareUrl.isWhole(word) && !InviteLink.isOne(word)
        ? ParsedInline.none()
        : ParsedInline.of(new Text("<"), after);
  }

  private static ParsedInline address(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    String word = word(scanner);
    if (word.length() < SCHEME.length() || !BareUrl.START.matcher(word).lookingAt()) {
      return ParsedInline.none();
    }
    int end = BareUrl.end(word, word.indexOf("//") + 2);
    if (InviteLink.isOne(word.substring(0, end))) {
      return ParsedInline.none();
    }
    scanner.setPosition(start);
    for (int i = 0; i < end; i++) {
      scanner.next();
    }
    return ParsedInline.of(new Text(word.substring(0, end)), scanner.position());
  }

  /// The characters up to white space or an angle bracket, where they may be an address.
  private static String word(Scanner scanner) {
    StringBuilder word = new StringBuilder();
    char c = scanner.peek();
    while (c != Scanner.END && c != '<' && c != '>' && !Character.isWhitespace(c)
        && (word.length() >= SCHEME.length()
            || Character.toLowerCase(c) == SCHEME.charAt(word.length()))) {
      word.append(c);
      scanner.next();
      c = scanner.peek();
    }
    return word.toString();
  }
}
