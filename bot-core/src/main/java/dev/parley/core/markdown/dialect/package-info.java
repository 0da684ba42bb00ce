/// How each platform writes Markdown, and what it is not let to read in what the model wrote.
@NullMarked
package dev.parley.core.markdown.dialect;

import org.jspecify.annotations.NullMarked;
