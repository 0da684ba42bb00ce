/// Whether every part can work: named checks, for a probe and for a person.
@NullMarked
package dev.parley.app.health;

import org.jspecify.annotations.NullMarked;
