/// A voice made of tones; pure.
@NullMarked
package dev.parley.endpoint.speech;

import org.jspecify.annotations.NullMarked;
