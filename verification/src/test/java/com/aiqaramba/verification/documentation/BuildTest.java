package com.aiqaramba.verification.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bin/verify} relies on: tags of tests, and a budget for each module in each of its parts. */
class BuildTest {
    private static final Pattern TAG = Pattern.compile("^ *@Tag\\(\"([^\"]+)\"\\)", Pattern.MULTILINE);
    private static final Pattern TAGS_IN_TABLE =
            Pattern.compile("^\\| (`[^|]+`) \\|.*\\| (?:yes|no) \\|$", Pattern.MULTILINE);
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern NAME = Pattern.compile("<name>([^<]+)</name>");

    @Test
    void every_tag_of_a_test_is_explained_in_contributing() {
        Set<String> explained = matches(TAGS_IN_TABLE, Documents.ROOT.resolve("CONTRIBUTING.md"))
                .flatMap(tags -> Stream.of(tags.replace("`", "").split(", ", -1)))
                .collect(Collectors.toSet());

        Set<String> used = Documents.files().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .flatMap(file -> matches(TAG, file))
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(explained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "newest-jdk", "quick"})
    void each_module_has_a_budget_in_each_part(String part) {
        assertThat(budgets(part).keySet()).containsAll(modules()).contains("all");
    }

    @Test
    void the_budgets_of_a_whole_build_are_under_14_minutes_and_that_of_a_quick_one_under_4() {
        int whole = budget("everything") + budget("newest-jdk");

        assertThat(Duration.ofSeconds(whole)).isLessThan(Duration.ofMinutes(14));
        assertThat(Duration.ofSeconds(budget("quick"))).isLessThan(Duration.ofMinutes(4));
    }

    private static int budget(String part) {
        return budgets(part).getOrDefault("all", Integer.MAX_VALUE);
    }

    private static Map<String, Integer> budgets(String part) {
        Map<String, Integer> budgets = new HashMap<>();
        Documents.text(Documents.ROOT.resolve("verification/budgets"))
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields[0].equals(part))
                .forEach(fields -> budgets.put(fields[1], Integer.valueOf(fields[2])));
        return budgets;
    }

    private static List<String> modules() {
        List<Path> poms = new ArrayList<>(List.of(Documents.ROOT.resolve("pom.xml")));
        matches(MODULE, poms.get(0))
                .forEach(module -> poms.add(Documents.ROOT.resolve(module).resolve("pom.xml")));
        return poms.stream()
                .map(pom -> matches(NAME, pom).findFirst().orElseThrow())
                .toList();
    }

    private static Stream<String> matches(Pattern pattern, Path file) {
        List<MatchResult> matches =
                pattern.matcher(Documents.text(file)).results().toList();
        return matches.stream().map(match -> match.group(1));
    }
}
