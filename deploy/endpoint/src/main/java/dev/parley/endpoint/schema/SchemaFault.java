package dev.parley.endpoint.schema;

/// A schema that no instance is made for.
public final class SchemaFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String sentence;

  SchemaFault(String path, String sentence) {
    super(sentence);
    this.path = path;
    this.sentence = sentence;
  }

  /// Where, as a suffix of the schema's own name: `.properties.city.pattern`; empty for the schema as a whole.
  public String path() {
    return path;
  }

  /// What is wrong, and what is allowed.
  public String sentence() {
    return sentence;
  }
}
