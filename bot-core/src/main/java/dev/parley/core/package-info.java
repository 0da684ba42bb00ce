/// The bot without a platform; each package is a room of the ARCHITECTURE page.
@NullMarked
package dev.parley.core;

import org.jspecify.annotations.NullMarked;
