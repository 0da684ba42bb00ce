/// Who may use Parley where, and for what; decided over what a platform says of a person.
@NullMarked
package dev.parley.core.access;

import org.jspecify.annotations.NullMarked;
