/// The completions client over HTTP: the only package that speaks to an endpoint.
@NullMarked
package dev.parley.core.openai;

import org.jspecify.annotations.NullMarked;
