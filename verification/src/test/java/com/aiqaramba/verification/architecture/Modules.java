package com.aiqaramba.verification.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The modules and their main classes, as they stand on the class path: folders or jars. */
final class Modules {
    static final String ROOT = "com.aiqaramba";
    static final String CORE = "com.aiqaramba.core";

    /** Know core and nothing else of ours, but for those that lean on another one. */
    static final List<String> LEAVES = List.of(
            "com.aiqaramba.browser",
            "com.aiqaramba.crypto",
            "com.aiqaramba.docker",
            "com.aiqaramba.langchain4j",
            "com.aiqaramba.llm",
            "com.aiqaramba.retention",
            "com.aiqaramba.telemetry",
            "com.aiqaramba.test",
            "com.aiqaramba.video");

    static final List<String> PUBLISHED =
            Stream.concat(Stream.of(CORE), LEAVES.stream()).toList();

    /** Which module shows its internals to which: docs/decisions/0016 says why. */
    static final Map<String, String> LEANS_ON = Map.of("com.aiqaramba.docker", "com.aiqaramba.browser");

    /** The internal packages that all modules may use: files, and one clock for durations and deadlines. */
    static final Set<String> SHARED = Set.of(CORE + ".internal.file", CORE + ".internal.time");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    private Modules() {}

    /** The packages whose internals a module may use. */
    static String[] knownTo(String module) {
        return Stream.of(module, LEANS_ON.get(module))
                .filter(Objects::nonNull)
                .map(known -> known + "..")
                .toArray(String[]::new);
    }

    /** The packages that may use the internals of a module. */
    static String[] thatKnow(String module) {
        return PUBLISHED.stream()
                .filter(other -> other.equals(module) || module.equals(LEANS_ON.get(other)))
                .map(other -> other + "..")
                .toArray(String[]::new);
    }

    static JavaClasses of(List<String> modules) {
        return CLASSES.that(in(modules));
    }

    static JavaClasses exportedOf(String module) {
        return of(List.of(module)).that(predicate("exported", type -> !isInternal(type.getPackageName())));
    }

    static boolean isInternal(String packageName) {
        return List.of(packageName.split("\\.")).contains("internal");
    }

    static boolean isInside(String packageName, String module) {
        return (packageName + ".").startsWith(module + ".");
    }

    private static DescribedPredicate<JavaClass> in(List<String> modules) {
        return predicate(
                "in " + modules, type -> modules.stream().anyMatch(module -> isInside(type.getPackageName(), module)));
    }

    private static DescribedPredicate<JavaClass> predicate(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
