/// The log's shape, set in code because reading an XML file costs a tenth of a second at every start.
@NullMarked
package dev.parley.app.logging;

import org.jspecify.annotations.NullMarked;
