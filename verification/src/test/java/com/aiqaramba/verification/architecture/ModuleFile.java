package com.aiqaramba.verification.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.stream.Collectors;

/** The module-info of a published module, in its folder of classes or in its jar. */
record ModuleFile(URL place, ModuleDescriptor descriptor) {
    static ModuleFile of(String module) {
        try {
            for (URL place : Collections.list(ModuleFile.class.getClassLoader().getResources("module-info.class"))) {
                ModuleDescriptor descriptor = read(place);
                if (descriptor.name().equals(module)) {
                    return new ModuleFile(place, descriptor);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new NoSuchElementException("no module-info of " + module + " on the class path");
    }

    Set<String> exported() {
        return descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Modules to which one of these packages is exported that others do not see. */
    Set<String> friends(Set<String> shared) {
        return friends(shared::contains);
    }

    /** Modules to which something else than these packages is exported that others do not see. */
    Set<String> friendsBut(Set<String> shared) {
        return friends(other -> !shared.contains(other));
    }

    private Set<String> friends(Predicate<String> sources) {
        return descriptor.exports().stream()
                .filter(export -> sources.test(export.source()))
                .flatMap(export -> export.targets().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty when the module is a folder of classes. */
    Optional<List<JarEntry>> jar() throws IOException {
        if (!(place.openConnection() instanceof JarURLConnection jar)) {
            return Optional.empty();
        }
        return Optional.of(Collections.list(jar.getJarFile().entries()));
    }

    private static ModuleDescriptor read(URL place) throws IOException {
        try (InputStream file = place.openStream()) {
            return ModuleDescriptor.read(file);
        }
    }
}
