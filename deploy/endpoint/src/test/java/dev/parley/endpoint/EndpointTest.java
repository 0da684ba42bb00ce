package dev.parley.endpoint;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// A class of tests that share one endpoint, which answers at once and needs no key.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndpointTest {
  OpenEndpoint endpoint;

  @BeforeAll
  final void open() throws IOException {
    endpoint = OpenEndpoint.atOnce();
  }

  @AfterAll
  final void close() {
    endpoint.close();
  }
}
