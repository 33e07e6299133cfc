package org.komenius.itest.architecture;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Annotation;
import aQute.bnd.osgi.Annotation.ElementType;
import aQute.bnd.osgi.ClassDataCollector;
import aQute.bnd.osgi.Clazz;
import aQute.bnd.osgi.Clazz.MethodDef;
import aQute.bnd.osgi.Descriptors.TypeRef;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Resource;
import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rule that every REST method says who may call it, read from class files, so that it holds for resources whose module forgot to
 * test it. Finer faults are the testkit's to find.
 */
final class RestMethods {

    private static final Set<String> VERBS = Set.of(
            "javax.ws.rs.GET",
            "javax.ws.rs.POST",
            "javax.ws.rs.PUT",
            "javax.ws.rs.DELETE",
            "javax.ws.rs.PATCH",
            "javax.ws.rs.HEAD",
            "javax.ws.rs.OPTIONS",
            "javax.ws.rs.Path");
    private static final String SECURITY = "org.komenius.spi.security.";
    private static final Set<String> DEMANDS =
            Set.of(SECURITY + "RequiresPermission", SECURITY + "SignedIn", SECURITY + "PublicAccess");

    private RestMethods() {}

    /** How many methods there are, and those that say nothing. */
    record Result(int methods, List<String> undeclared) {}

    static Result in(File file) throws Exception {
        int methods = 0;
        List<String> undeclared = new ArrayList<>();
        try (Jar jar = new Jar(file);
                Analyzer analyzer = new Analyzer()) {
            for (Map.Entry<String, Resource> entry : jar.getResources().entrySet()) {
                if (entry.getKey().startsWith("org/komenius/") && entry.getKey().endsWith(".class")) {
                    Collector collector = new Collector();
                    new Clazz(analyzer, entry.getKey(), entry.getValue()).parseClassFileWithCollector(collector);
                    Result result = collector.result();
                    methods += result.methods();
                    undeclared.addAll(result.undeclared());
                }
            }
        }
        return new Result(methods, undeclared);
    }

    private static final class Collector extends ClassDataCollector {

        private final Map<String, Set<String>> annotations = new LinkedHashMap<>();
        private final Set<String> ofClass = new HashSet<>();
        private String className = "";
        private String method = "";

        @Override
        public void classBegin(int access, TypeRef name) {
            className = name.getFQN();
        }

        @Override
        public void method(MethodDef defined) {
            method = className + "." + defined.getName() + defined.getDescriptor();
        }

        @Override
        public void annotation(Annotation annotation) {
            String name = annotation.getName().getFQN();
            if (annotation.elementType() == ElementType.METHOD) {
                annotations.computeIfAbsent(method, key -> new HashSet<>()).add(name);
            } else if (annotation.elementType() == ElementType.TYPE) {
                ofClass.add(name);
            }
        }

        Result result() {
            List<String> rest = annotations.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(VERBS::contains))
                    .map(Map.Entry::getKey)
                    .toList();
            boolean classDeclares = ofClass.stream().anyMatch(DEMANDS::contains);
            List<String> undeclared = rest.stream()
                    .filter(name ->
                            !classDeclares && annotations.get(name).stream().noneMatch(DEMANDS::contains))
                    .map(name -> name.substring(0, name.indexOf('(')))
                    .toList();
            return new Result(rest.size(), undeclared);
        }
    }
}
