package com.aiqaramba.verification.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Simple names of top-level types, each with the files of the types that have it. */
record SimpleNames(Map<String, List<Path>> files) {
    private static final Set<String> NO_TYPES = Set.of("package-info", "module-info");

    static SimpleNames of(Collection<Path> sources) {
        var files = new TreeMap<String, List<Path>>();
        for (Path source : sources) {
            files.computeIfAbsent(nameOf(source), name -> new ArrayList<>()).add(source);
        }
        files.keySet().removeAll(NO_TYPES);
        return new SimpleNames(files);
    }

    private static String nameOf(Path source) {
        return String.valueOf(source.getFileName()).replaceFirst("\\.java$", "");
    }

    /** Returns the names that two types or more have. */
    Map<String, List<Path>> shared() {
        var shared = new TreeMap<>(files);
        shared.values().removeIf(types -> types.size() == 1);
        return shared;
    }
}
