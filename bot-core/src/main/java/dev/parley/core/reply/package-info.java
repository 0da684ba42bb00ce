/// Showing a growing answer within what a platform allows.
@NullMarked
package dev.parley.core.reply;

import org.jspecify.annotations.NullMarked;
