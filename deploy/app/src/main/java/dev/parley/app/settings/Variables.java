package dev.parley.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads settings from environment variables; an empty variable counts as not set. A `PARLEY_…` variable that is no
/// setting is a fault, for it is a typing error more often than not.
record Variables(Map<String, String> environment, Catalogue catalogue, Faults faults) {
  private static final String OWN = "PARLEY_";
  private static final String FILE = "_FILE";

  /// What `deploy/parley` itself reads.
  private static final Set<String> LAUNCHER = Set.of(
      "PARLEY_JAVA", "PARLEY_JAVA_OPTIONS", "PARLEY_BUILD");

  /// What Kubernetes puts into every container beside a Service named `parley…`.
  private static final Pattern SERVICE = Pattern.compile(
      "PARLEY_(\\w+_)?(SERVICE_(HOST|PORT)(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_\\w+)?)");
  private static final Pattern SERVICE_ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

  Variables {
    environment = new TreeMap<>(environment); // sorted, so that faults come in a steady order
  }

  /// What the `PARLEY_…` variables say.
  List<Written> own() {
    var values = new ArrayList<Written>();
    environment.forEach((name, text) -> {
      if (name.startsWith(OWN) && !text.isEmpty() && !isForeign(name, text)) {
        Optional<Written> value = catalogue.byVariable(name).map(
            found -> new Written(found.name(), name, text, true)).or(() -> ownFile(name, text));
        value.ifPresentOrElse(values::add, () -> unknown(name));
      }
    });
    return values;
  }

  /// What the ecosystem's names say.
  List<Written> ecosystem() {
    var values = new ArrayList<Written>();
    environment.forEach((name, text) -> {
      if (!text.isEmpty()) {
        catalogue.byEcosystem(name).map(found -> new Written(found.name(), name, text, false))
            .or(() -> ecosystemFile(name, text)).ifPresent(values::add);
      }
    });
    return values;
  }

  private Optional<Written> ownFile(String name, String path) {
    return secretNamed(name).flatMap(
        bare -> catalogue.byVariable(bare).filter(found -> found.key().isSecret()).flatMap(
            found -> content(new Written(found.name(), name, path, true), bare)));
  }

  private Optional<Written> ecosystemFile(String name, String path) {
    return secretNamed(name).flatMap(
        bare -> catalogue.byEcosystem(bare).filter(found -> found.key().isSecret()).flatMap(
            found -> content(new Written(found.name(), name, path, false), bare)));
  }

  private Optional<Written> content(Written file, String bare) {
    if (!environment.getOrDefault(bare, "").isEmpty()) {
      faults.add("%s and %s are both set; keep one".formatted(bare, file.as()));
    }
    // An unreadable one still counts as set: else a second fault would say that something is missing.
    return Optional.of(SecretFile.read(file, Path.of(""), faults));
  }

  private void unknown(String name) {
    String bare = secretNamed(name).filter(variable -> catalogue.byVariable(variable).isPresent())
        .map(variable -> "; only a secret may come from a file: did you mean " + variable + "?")
        .or(() -> catalogue.nearestVariable(name).map(near -> "; did you mean " + near + "?"))
        .orElse("; deploy/parley --help lists them");
    faults.unknown(dotted(name), name + " is not a setting" + bare);
  }

  /// As the file would name it, as far as that can be told: `completions.endpoints.0.nam`.
  private static String dotted(String variable) {
    return variable.substring(OWN.length()).toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static Optional<String> secretNamed(String name) {
    return Optional.of(name).filter(variable -> variable.endsWith(FILE)).map(
        variable -> variable.substring(0, variable.length() - FILE.length()));
  }

  private static boolean isForeign(String name, String text) {
    return LAUNCHER.contains(name) || SERVICE.matcher(name).matches()
        || (name.endsWith("_PORT") && SERVICE_ADDRESS.matcher(text).matches());
  }
}
