/// What asking the model costs, and how much of it is allowed: prices, budgets, and the port UsageLedger.
@NullMarked
package dev.parley.core.usage;

import org.jspecify.annotations.NullMarked;
