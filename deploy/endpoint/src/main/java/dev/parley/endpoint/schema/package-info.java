/// Makes values that a JSON schema allows; pure: no clock, no network, every walk bounded.
@NullMarked
package dev.parley.endpoint.schema;

import org.jspecify.annotations.NullMarked;
