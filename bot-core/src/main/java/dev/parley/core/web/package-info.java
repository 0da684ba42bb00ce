/// The HTTP door: one server, its routes, limits and Server-Sent Events.
@NullMarked
package dev.parley.core.web;

import org.jspecify.annotations.NullMarked;
