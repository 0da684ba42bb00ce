package dev.parley.endpoint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/// The word of a validator that knows nothing of this endpoint.
public final class Validation {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Validation() {}

  /// Asserts that the schema allows the instance, formats included.
  public static void assertValid(JsonNode schema, JsonNode instance, String context) {
    assertThat(REGISTRY.getSchema(schema).validate(instance,
        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .as("%s%nschema %s%ninstance %s", context, schema, instance).isEmpty();
  }
}
