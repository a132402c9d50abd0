package com.aiqaramba.core.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.page.Dialog;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.page.Tab;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every page; the pages are random, their seeds are not. */
class ObservationLimitsTest {
    private static final Pattern CUT = Pattern.compile("Cut: (\\d+) elements and (\\d+) characters .* 1 to (\\d+)\\.");
    private static final Pattern STRUCTURE =
            Pattern.compile("\\| (\\{(?:foreign )?frame .*?} )?(\\[\\d+] )?(button|link|img)\\b.*");
    private static final int HEAD = 5_000;

    static Stream<Random> seeds() {
        return IntStream.range(0, 60).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void structure_and_text_stay_within_their_limits(Random random) {
        ObservationLimits limits = random.nextBoolean()
                ? ObservationLimits.DEFAULT
                : ObservationLimits.builder()
                        .structure(500 + random.nextInt(3_000))
                        .text(500 + random.nextInt(3_000))
                        .build();
        Observation page = page(random);
        String overview = new ObservationText(page, limits).overview();

        int structure = 0;
        int text = 0;
        int head = 0;
        int elements = 0;
        for (String line : overview.lines().toList()) {
            if (STRUCTURE.matcher(line).matches()) {
                structure += line.length() + 1;
                elements++;
            } else if (line.startsWith("| ")) {
                text += line.length() + 1;
            } else {
                head += line.length() + 1;
            }
        }

        assertThat(structure).isLessThanOrEqualTo(limits.structure());
        assertThat(text).isLessThanOrEqualTo(limits.text());
        assertThat(head).isLessThanOrEqualTo(HEAD);
        Matcher cut = CUT.matcher(overview);
        long all = page.nodes().stream()
                .filter(node -> !node.role().equals(PageNode.TEXT))
                .count();
        assertThat(elements + (cut.find() ? Integer.parseInt(cut.group(1)) : 0)).isEqualTo((int) all);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_parts_hold_every_line_once_in_order_within_the_limit(Random random) {
        ObservationLimits limits = ObservationLimits.builder()
                .structure(500 + random.nextInt(2_000))
                .text(500)
                .build();
        Observation page = page(random);
        ObservationText text = new ObservationText(page, limits);
        List<String> whole = new ObservationText(
                        page,
                        ObservationLimits.builder()
                                .structure(100_000)
                                .text(100_000)
                                .build())
                .overview()
                .lines()
                .filter(line -> line.startsWith("| "))
                .toList();

        List<String> read = new ArrayList<>();
        int parts =
                Integer.parseInt(text.part(1).lines().findFirst().orElseThrow().replaceAll("Part 1 of |:", ""));
        for (int part = 1; part <= parts; part++) {
            String shown = text.part(part);
            String body = shown.substring(shown.indexOf('\n') + 1);
            assertThat(body).isNotEmpty().hasSizeLessThanOrEqualTo(Math.max(limits.structure(), 600));
            assertThat(body.lines()
                            .filter(line -> line.matches("\\| (\\{(?:foreign )?frame .*?} )?t.*"))
                            .mapToInt(line -> line.length() + 1)
                            .sum())
                    .isLessThanOrEqualTo(Math.max(limits.text(), 600));
            body.lines().forEach(read::add);
        }

        assertThat(read).isEqualTo(whole);
        assertThat(text.part(parts + 1)).startsWith("There is no part");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_found_stays_within_the_limit(Random random) {
        ObservationText text = new ObservationText(
                page(random),
                ObservationLimits.builder().structure(2_000).text(2_000).build());

        assertThat(text.find("")).hasSizeLessThanOrEqualTo(2_030);
        assertThat(text.find("e")).hasSizeLessThanOrEqualTo(2_030);
    }

    private static Observation page(Random random) {
        List<PageNode> nodes = new ArrayList<>();
        int size = 1 + random.nextInt(200);
        for (int i = 1; i <= size; i++) {
            Set<NodeState> states = EnumSet.noneOf(NodeState.class);
            Stream.of(NodeState.values())
                    .filter(state -> random.nextInt(6) == 0)
                    .forEach(states::add);
            String frame = random.nextInt(5) == 0 ? words(random, 100) : "";
            nodes.add(
                    switch (random.nextInt(3)) {
                        case 0 ->
                            PageNode.builder(PageNode.TEXT)
                                    .name("t" + words(random, 2_000))
                                    .states(states)
                                    .frame(frame)
                                    .build();
                        case 1 ->
                            PageNode.builder("img")
                                    .name(words(random, 300))
                                    .states(states)
                                    .detail(words(random, 300))
                                    .frame(frame)
                                    .build();
                        default ->
                            PageNode.builder(random.nextBoolean() ? "button" : "link")
                                    .number(i)
                                    .name(words(random, 300))
                                    .value(words(random, 2_000))
                                    .states(states)
                                    .detail(words(random, 2_000))
                                    .frame(frame)
                                    .build();
                    });
        }
        List<Tab> tabs = IntStream.rangeClosed(1, random.nextInt(300))
                .mapToObj(number -> Tab.builder(number)
                        .title(words(random, 200))
                        .active(number == 1)
                        .build())
                .toList();
        List<String> notices = IntStream.range(0, random.nextInt(300))
                .mapToObj(i -> words(random, 1_000))
                .toList();
        Optional<Dialog> dialog =
                random.nextBoolean() ? Optional.of(Dialog.of(words(random, 5_000))) : Optional.empty();
        Observation.Builder page = Observation.builder("https://shop.example/" + words(random, 3_000))
                .title(words(random, 3_000))
                .nodes(nodes)
                .tabs(tabs)
                .notices(notices);
        dialog.ifPresent(page::dialog);
        return page.build();
    }

    private static String words(Random random, int longest) {
        int length = random.nextInt(random.nextInt(longest) + 1);
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            words.append(random.nextInt(8) == 0 ? " \n" : "").append((char) ('a' + random.nextInt(26)));
        }
        return words.toString();
    }
}
