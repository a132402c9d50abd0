package com.aiqaramba.verification.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published modules resolve and boot as real modules, in a JVM of their own. */
class ModulePathTest {
    private static final List<String> MODULES =
            List.of("core", "browser", "docker", "langchain4j", "llm", "crypto", "retention", "telemetry", "video");

    /** Beside the published modules and what they need, the class path of this test has the tools of the tests. */
    private static final List<String> TEST_TOOLS = List.of(
            "archunit",
            "assertj",
            "byte-buddy",
            "junit",
            "opentest4j",
            "apiguardian",
            "wiremock",
            "picocli",
            "slf4j-simple",
            "surefire",
            "sample",
            "tests.jar",
            "test-classes",
            "aiqaramba-test");

    @Test
    void the_published_modules_boot_on_the_module_path() throws Exception {
        String names = MODULES.stream().map("com.aiqaramba."::concat).collect(Collectors.joining(","));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--module-path", modulePath(), "--add-modules", names, "--show-module-resolution"));
        command.add("--version");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(output).contains("root com.aiqaramba." + module + " file:"));
    }

    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> TEST_TOOLS.stream().noneMatch(Path.of(entry).toString()::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
