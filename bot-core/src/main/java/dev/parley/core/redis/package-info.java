/// Every port that lives in Redis; the only package that speaks to it.
@NullMarked
package dev.parley.core.redis;

import org.jspecify.annotations.NullMarked;
