package dev.parley.endpoint.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyInstanceValidates(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomSchemas schemas = new RandomSchemas(random);
    for (int run = 0; run < 250; run++) {
      JsonNode schema = schemas.next();
      Schema read = Schema.read(schema, Dialect.STRICT);
      for (int each = 0; each < 3; each++) {
        JsonNode instance = read.instance(new RandomFilling(random));
        // through text and back, as a client has it
        Validation.assertValid(schema, JSON.readTree(instance.toString()),
            "seed " + seed + " run " + run);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{'type':'integer','minimum':-9007199254740991,'maximum':9007199254740991}",
    "{'type':'number','exclusiveMinimum':0.2,'exclusiveMaximum':0.3}",
    "{'type':'number','minimum':0.5,'maximum':0.5}",
    "{'type':'integer','multipleOf':0.4,'minimum':3}",
    "{'type':'integer','multipleOf':1000,'exclusiveMinimum':1000}",
    "{'type':'array','items':{'type':'string'},'minItems':3,'maxItems':3}",
    "{'type':['object','null'],'properties':{'a':{'type':'string'}}}",
    "{'type':'object','properties':{'a':{'$ref':'#/properties/b'},'b':{'const':{'x':[1]}}},'required':['a']}",
    "{'properties':{'a':{}},'required':['a'],'additionalProperties':{'type':'string'}}",
    "{'enum':[1,'one',null,{'one':1}]}",
    "{'type':'string','enum':[1,'one']}"})
  void whatIsSmallOrOddValidatesToo(String quoted) {
    JsonNode schema = JSON.readTree(quoted.replace('\'', '"'));
    for (long seed = 0; seed < 20; seed++) {
      Validation.assertValid(schema, Schema.read(schema, Dialect.EXACT)
          .instance(new RandomFilling(new SplittableRandom(seed))), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "^$", "^@[a-zA-Z0-9_]+$", "^\\d{3}-\\d{2,4}$", "[A-Z][a-z]*?x?",
    "^(foo|ba(r|z))+$", "^a$|^b$", "^[^a-z \\]]{5}$", "^\\(?[0-9]{3}\\)?\\s\\S\\W\\D$", "^.{10,}$",
    "^(?:\\+|-)?\\d+(\\.\\d+)?$", "^漢[字文]🙂$", "^[+\\-*/.]$", "^\\w+@\\w+\\.(com|org)$", "(a*)*b",
    "^(|x)y$",
    "^[a-]{2}\\t\\n$"})
  void aStringByAPatternValidates(String pattern) {
    ObjectNode schema = JSON.createObjectNode().put("type", "string").put("pattern", pattern);
    for (long seed = 0; seed < 20; seed++) {
      Validation.assertValid(schema, Schema.read(schema, Dialect.EXACT)
          .instance(new RandomFilling(new SplittableRandom(seed))), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\bx", "(?<n>x)", "(x)\\1", "\\p{L}", "x(?!y)", "a^b", "a$b", "(^a)",
    "*a", "a)", "(a",
    "[b-a]", "a{2,1}", "a{,3}", "[^ -~]", "\\", "[a\\"})
  void aPatternThatNoStringIsMadeForIsNamed(String pattern) {
    ObjectNode schema = JSON.createObjectNode().put("type", "string").put("pattern", pattern);
    assertThatExceptionOfType(SchemaFault.class)
        .isThrownBy(() -> Schema.read(schema, Dialect.EXACT))
        .satisfies(fault -> assertThat(fault.path()).isEqualTo(".pattern"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    ".properties.a.pattern|{'type':'object','properties':{'a':{'type':'string','pattern':'(?=x)x'}}}",
    ".pattern|{'type':'string','pattern':'x','format':'date'}",
    ".pattern|{'type':'string','pattern':'a{2000}'}",
    ".pattern|{'type':'string','pattern':'['}",
    ".pattern|{'type':'string','pattern':'(((a{99}){99}){99}){99}'}",
    ".allOf|{'allOf':[{'type':'string'}]}", ".type|{'type':'text'}", ".type|{'type':[]}",
    ".anyOf[1].type|{'anyOf':[{'type':'null'},{'type':'any'}]}",
    ".type|{'type':'string','anyOf':[{'type':'string'}]}",
    ".items.format|{'type':'array','items':{'type':'string','format':'color'}}",
    ".$ref|{'$ref':'#/$defs/gone'}", ".$ref|{'$ref':'https://example.com/schema'}",
    ".$defs.a.minLength|{'$ref':'#/$defs/a','$defs':{'a':{'type':'string','minLength':1}}}",
    "|{'$ref':'#'}", "|{'$ref':'#/$defs/a','$defs':{'a':{'$ref':'#/$defs/a'}}}",
    "|{'type':'object','properties':{'a':{'$ref':'#'}},'required':['a']}",
    ".required|{'type':'object','properties':{},'required':['a']}",
    ".required|{'type':'object','required':'a'}", ".properties|{'type':'object','properties':[]}",
    ".items|{'type':'array','items':[]}", ".minItems|{'type':'array','minItems':2,'maxItems':1}",
    ".minItems|{'type':'array','minItems':1.5}", ".minItems|{'type':'array','minItems':99999}",
    "|{'type':'array','minItems':1000,'items':{'type':'array','minItems':1000}}",
    "|{'type':'integer','minimum':0.2,'maximum':0.8}", "|{'type':'number','minimum':2,'maximum':1}",
    ".multipleOf|{'type':'number','multipleOf':0}", ".minimum|{'type':'number','minimum':1e300}",
    ".maximum|{'type':'number','maximum':1e-300}", ".minimum|{'type':'number','minimum':'1'}",
    "|{'enum':[]}", "|{'type':'null','enum':['a']}", "|{'const':1,'enum':[2]}"})
  void whatNoInstanceIsMadeForIsNamed(String path, String quoted) {
    JsonNode schema = JSON.readTree(quoted.replace('\'', '"'));
    assertThatExceptionOfType(SchemaFault.class)
        .isThrownBy(() -> Schema.read(schema, Dialect.EXACT))
        .satisfies(fault -> assertThat(fault.path()).isEqualTo(path == null ? "" : path))
        .satisfies(fault -> assertThat(fault.sentence()).endsWith("."));
    // lenient is never an error of the keyword, only of the size
    try {
      var _ = Schema.read(schema, Dialect.LENIENT).instance(new PlainFilling());
    } catch (SchemaFault fault) {
      assertThat(fault.path()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    ".type|{'type':'array','items':{'type':'string'}}", ".type|{}",
    ".anyOf|{'anyOf':[{'type':'object'}]}",
    ".additionalProperties|{'type':'object','properties':{}}",
    ".additionalProperties|{'type':'object','properties':{},'additionalProperties':{}}",
    ".required|{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false}",
    ".properties.a.type|{'type':'object','properties':{'a':{}},'required':['a'],'additionalProperties':false}",
    ".properties.a.items|{'type':'object','properties':{'a':{'type':'array'}},'required':['a'],'additionalProperties':false}"})
  void strictModeIsStrict(String path, String quoted) {
    JsonNode schema = JSON.readTree(quoted.replace('\'', '"'));
    assertThatExceptionOfType(SchemaFault.class)
        .isThrownBy(() -> Schema.read(schema, Dialect.STRICT))
        .satisfies(fault -> assertThat(fault.path()).isEqualTo(path));
  }

  @Test
  void whatDoublesAtEveryStepIsRefusedAndNotBuilt() {
    ObjectNode schema = JSON.createObjectNode().put("$ref", "#/$defs/d0");
    ObjectNode defs = schema.putObject("$defs");
    IntStream.range(0, 60).forEach(i -> {
      ObjectNode each = defs.putObject("d" + i).put("type", "object");
      each.putArray("required").add("a").add("b");
      each.putObject("properties").putObject("a").put("$ref", "#/$defs/d" + (i + 1));
      each.withObject("properties").putObject("b").put("$ref", "#/$defs/d" + (i + 1));
    });
    defs.putObject("d60").put("type", "null");
    assertThatExceptionOfType(SchemaFault.class)
        .isThrownBy(() -> Schema.read(schema, Dialect.EXACT))
        .withMessageContaining("2000 values");
  }

  @Test
  void aCircleWithAWayOutEnds() {
    JsonNode schema = JSON.readTree("""
        {"type": "object", "required": ["value", "next"], "additionalProperties": false,
         "properties": {"value": {"type": "integer"},
                        "next": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}}}""");
    for (long seed = 0; seed < 50; seed++) {
      Validation.assertValid(schema, Schema.read(schema, Dialect.STRICT)
          .instance(new RandomFilling(new SplittableRandom(seed))), "seed " + seed);
    }
  }

  private record RandomFilling(SplittableRandom random) implements Filling {

    @Override
    public String text(String name) {
      return "some " + name;
    }

    @Override
    public Optional<BigDecimal> number(String name) {
      return random.nextBoolean()
          ? Optional.empty()
          : Optional.of(BigDecimal.valueOf(random.nextInt(-5_000, 5_000), random.nextInt(3)));
    }

    @Override
    public boolean means(String value) {
      return random.nextInt(5) == 0;
    }

    @Override
    public int pick(int bound) {
      return random.nextInt(bound);
    }
  }
}
