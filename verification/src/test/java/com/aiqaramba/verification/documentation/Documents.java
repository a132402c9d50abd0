package com.aiqaramba.verification.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files of the repository, without what is built and what belongs to tools. */
final class Documents {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> SKIPPED = List.of("target", ".git", ".idea", ".vscode", ".settings");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    private Documents() {}

    static List<Path> markdown() {
        return files().stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skipped = SKIPPED.contains(folder.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!file.endsWith(".git")) { // a file in a second working tree
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** As Latin-1, in which every file is a text. */
    static String bytes(Path file) {
        return read(file, StandardCharsets.ISO_8859_1);
    }

    static String text(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    private static String read(Path file, java.nio.charset.Charset charset) {
        try {
            return Files.readString(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> javaIn(String markdown) {
        return matches(JAVA, markdown);
    }

    /** The links to other files of the repository, without what follows a {@code #}. */
    static List<String> relativeLinksIn(String markdown) {
        return matches(LINK, markdown).stream()
                .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                .map(link -> link.replaceFirst("#.*", ""))
                .filter(link -> !link.isEmpty())
                .toList();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
