package com.aiqaramba.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs doclint's group "missing" over the published modules. The build itself leaves it out, because it asks for the
 * comments of a record's components a second time on each compact constructor.
 */
class DocumentationTest {
    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile("\\s*(public|protected) \\w+ \\{");

    @TempDir
    Path classes;

    @Test
    @Tag("exhaustive")
    void everything_that_a_host_can_use_is_documented() throws IOException {
        List<Path> sources = exportedSources();

        assertThat(sources).isNotEmpty();
        assertThat(findings(sources)).isEmpty();
    }

    @Test
    void a_missing_comment_is_found() throws IOException {
        Path source = Files.writeString(classes.resolve("Bare.java"), "public interface Bare {}");

        assertThat(findings(List.of(source))).hasSize(1);
    }

    private static List<Path> exportedSources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.filter(module -> Files.isRegularFile(module.resolve("src/main/java/module-info.java")))
                    .flatMap(module -> sourcesOf(module.resolve("src/main/java")))
                    .toList();
        }
    }

    private static Stream<Path> sourcesOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .filter(file -> !file.toString().contains("internal"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> findings(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of(
                "-Xdoclint:missing/protected",
                "-Xmaxwarns",
                "100000",
                "-proc:none",
                "--release",
                "17",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(finding -> finding.getKind() != Diagnostic.Kind.NOTE)
                .filter(finding -> !isCompactConstructor(finding))
                .map(Object::toString)
                .toList();
    }

    private static boolean isCompactConstructor(Diagnostic<? extends JavaFileObject> finding) {
        if (finding.getSource() == null) {
            return false;
        }
        try (Stream<String> lines =
                finding.getSource().getCharContent(true).toString().lines()) {
            String line = lines.skip(finding.getLineNumber() - 1).findFirst().orElse("");
            return COMPACT_CONSTRUCTOR.matcher(line).matches();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
