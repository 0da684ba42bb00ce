package dev.parley.app.settings;

/// A setting's value as a person wrote it.
///
/// @param name the setting's name, numbers filled in
/// @param as the form and place they used, for telling them: `PARLEY_HTTP_PORT`, or `http.port (parley.yaml, line 3)`
/// @param text the value
/// @param isOwn whether they meant Parley: the file or a `PARLEY_…` variable, not a name of the ecosystem's
record Written(String name, String as, String text, boolean isOwn) {

  @Override
  public String toString() {
    return as; // the text may be a secret
  }
}
