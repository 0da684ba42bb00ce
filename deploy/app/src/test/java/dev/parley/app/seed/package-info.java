/// The specification's own fields, from our client to our endpoint and back: the two share no wire code.
@NullMarked
package dev.parley.app.seed;

import org.jspecify.annotations.NullMarked;
