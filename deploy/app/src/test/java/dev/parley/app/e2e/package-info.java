/// The whole service as a person or a program meets it: the launcher, the browser, the HTTP interface, and what goes wrong
/// around them.
@org.jspecify.annotations.NullMarked
package dev.parley.app.e2e;
