package com.aiqaramba.verification.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The public forge runs what others wrote; a tag can be moved, a commit cannot. */
final class WorkflowsTest {
    private static final Path WORKFLOWS = Documents.ROOT.resolve(".github").resolve("workflows");
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+@[0-9a-f]{40} # v\\d+(\\.\\d+)*");

    @Test
    void every_action_is_pinned_to_a_commit_and_says_its_version() {
        assertThat(actions())
                .hasSizeGreaterThan(5)
                .allSatisfy(action -> assertThat(action).matches(PINNED));
    }

    @Test
    void an_action_that_is_named_by_a_tag_is_found() {
        assertThat("actions/checkout@v5").doesNotMatch(PINNED);
    }

    private static List<String> actions() {
        return Documents.files().stream()
                .filter(file -> file.startsWith(WORKFLOWS))
                .flatMap(file -> Documents.text(file).lines())
                .filter(line -> line.contains("uses:"))
                .map(line ->
                        line.substring(line.indexOf("uses:") + "uses:".length()).strip())
                .toList();
    }
}
