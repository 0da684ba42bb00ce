/// A leaf: usage as a picture. The only package that uses XChart and Java2D.
@NullMarked
package dev.parley.core.chart;

import org.jspecify.annotations.NullMarked;
