/// The command line: what a person types, and the exit status they get.
@NullMarked
package dev.parley.app.cli;

import org.jspecify.annotations.NullMarked;
