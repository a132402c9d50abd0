package com.aiqaramba.verification.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many lines the main source files of all modules have. */
record SourceSizes(Map<Path, Integer> lines) {
    static SourceSizes ofMainSources() {
        var lines = new TreeMap<Path, Integer>();
        for (Path folder : List.of(Path.of(".."), Path.of("../samples"))) {
            modulesIn(folder)
                    .forEach(module ->
                            javaFilesIn(module.resolve("src/main/java")).forEach(file -> lines.put(file, count(file))));
        }
        return new SourceSizes(lines);
    }

    List<Path> over(int most) {
        return lines.entrySet().stream()
                .filter(file -> file.getValue() > most)
                .map(Map.Entry::getKey)
                .toList();
    }

    int median() {
        return percentile(50);
    }

    /** By nearest rank. */
    int percentile(int percent) {
        List<Integer> sorted = lines.values().stream().sorted().toList();
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }

    @Override
    public String toString() {
        return "%d main source files: median %d lines, 95th percentile %d, longest %d"
                .formatted(lines.size(), median(), percentile(95), percentile(100));
    }

    private static List<Path> modulesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry.resolve("src/main/java")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFilesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
