/// What replicas share besides conversations: leases, pace and small documents.
@NullMarked
package dev.parley.core.replica;

import org.jspecify.annotations.NullMarked;
