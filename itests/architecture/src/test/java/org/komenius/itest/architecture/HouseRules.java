package org.komenius.itest.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** The rules between bundles. Each returns one sentence for every place that breaks it; empty if all is well. */
final class HouseRules {

    private static final String OURS = "org.komenius.";

    private HouseRules() {}

    /** sdk → modules → shared → core, engines beside; no module imports another; nothing imports what nobody exports. */
    static List<String> oneWay(Collection<BuiltBundle> bundles) {
        Map<String, BuiltBundle> owners = new HashMap<>();
        bundles.forEach(bundle -> bundle.exports().keySet().forEach(name -> owners.put(name, bundle)));
        List<String> broken = new ArrayList<>();
        for (BuiltBundle bundle : bundles) {
            for (String name : bundle.imports().keySet()) {
                BuiltBundle owner = owners.get(name);
                if (!name.startsWith(OURS) || owner == bundle) {
                    continue;
                }
                if (owner == null) {
                    broken.add(bundle.name() + " imports " + name + ", which no bundle exports");
                } else if (!bundle.layer().mayUse().contains(owner.layer())) {
                    broken.add(bundle.name() + " (" + bundle.layer() + ") imports " + name + " of " + owner.name()
                            + " (" + owner.layer() + ")");
                }
            }
        }
        return broken;
    }

    /** An import that is satisfied later refreshes half the system. */
    static List<String> noOptionalImports(Collection<BuiltBundle> bundles) {
        List<String> broken = new ArrayList<>();
        for (BuiltBundle bundle : bundles) {
            bundle.imports().forEach((name, attributes) -> {
                if ("optional".equals(attributes.get("resolution:"))) {
                    broken.add(bundle.name() + " imports " + name + " optionally");
                }
            });
            if (bundle.imports().containsKey("*")) {
                broken.add(bundle.name() + " imports *");
            }
        }
        return broken;
    }

    /** What is exported is a contract: it has a version and is nothing internal; one bundle alone exports it. */
    static List<String> exportsAreContracts(Collection<BuiltBundle> bundles) {
        List<String> broken = new ArrayList<>();
        Map<String, String> exporters = new HashMap<>();
        for (BuiltBundle bundle : bundles) {
            bundle.exports().forEach((name, version) -> {
                if ((name + ".").contains(".internal.")) {
                    broken.add(bundle.name() + " exports the internal package " + name);
                }
                if (version.isEmpty() || version.startsWith("0.0.0")) {
                    broken.add(bundle.name() + " exports " + name + " without a version");
                }
                String other = exporters.put(name, bundle.name());
                if (other != null) {
                    broken.add(bundle.name() + " and " + other + " both export " + name);
                }
            });
        }
        return broken;
    }

    /**
     * Only packages for which {@code allowed} holds refer to {@code library} or a package below it.
     *
     * @param allowed bundle and package
     */
    static List<String> onlyIn(
            String library, BiPredicate<BuiltBundle, String> allowed, Collection<BuiltBundle> bundles) {
        List<String> broken = new ArrayList<>();
        for (BuiltBundle bundle : bundles) {
            bundle.uses().forEach((own, referred) -> referred.stream()
                    .filter(name -> name.equals(library) || name.startsWith(library + "."))
                    .filter(name -> !allowed.test(bundle, own))
                    .forEach(name -> broken.add(own + " in " + bundle.name() + " uses " + name)));
        }
        return broken;
    }

    /** The bundle refers to nothing but the JDK, itself and packages that match one of {@code more}. */
    static List<String> nothingBut(BuiltBundle bundle, Pattern more) {
        List<String> broken = new ArrayList<>();
        bundle.uses().forEach((own, referred) -> referred.stream()
                .filter(name -> !name.startsWith("java.") && !bundle.uses().containsKey(name))
                .filter(name -> !more.matcher(name).matches())
                .forEach(name -> broken.add(own + " in " + bundle.name() + " uses " + name)));
        return broken;
    }
}
