package dev.parley.core.markdown.dialect;

import java.util.BitSet;

/// Which characters of a text are code.
///
/// @param fenced the characters of fenced blocks, their fences and all
/// @param spans the characters of code spans
record CodePlaces(BitSet fenced, BitSet spans) {

  CodePlaces() {
    this(new BitSet(), new BitSet());
  }

  boolean contains(int at) {
    return fenced.get(at) || spans.get(at);
  }
}
