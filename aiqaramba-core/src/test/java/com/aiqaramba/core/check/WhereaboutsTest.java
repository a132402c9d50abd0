package com.aiqaramba.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A defect is looked for where the page shows something else of the same kind. */
class WhereaboutsTest {
    private static final Observation PAGE = Observation.builder("https://shop.example/")
            .nodes(List.of(
                    row("Article", "Price"),
                    row("Shoes", "80.00"),
                    row("Total", "75.00"),
                    PageNode.text("You have 3 items"),
                    PageNode.builder("button").number(1).name("Pay").text("Pay").build()))
            .build();

    @ParameterizedTest
    @MethodSource
    void places(Check check, String words) {
        assertThat(Whereabouts.of(check, PAGE).orElse("nowhere")).isEqualTo(words);
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(Check.noText("3 items"), "You have 3 items"),
                Arguments.of(Check.text("You have 2 items"), "You have 3 items"),
                Arguments.of(Check.text("Sold out"), "nowhere"),
                Arguments.of(Check.numbers("\"Total\" = 80.00"), "Total 75.00"),
                Arguments.of(
                        Check.not(Check.element(new ElementQuery("button", "Pay"), ElementCondition.PRESENT)), "Pay"),
                Arguments.of(
                        Check.element(new ElementQuery("row", "Shoes 90.00"), ElementCondition.PRESENT), "Shoes 80.00"),
                Arguments.of(Check.count(new ElementQuery("row", "Shoes"), 2), "Shoes 80.00"),
                Arguments.of(Check.within(new ElementQuery("", "Shoes"), Check.text("90.00")), "Shoes 80.00"),
                Arguments.of(Check.url("/cart"), "nowhere"));
    }

    private static PageNode row(String... cells) {
        return PageNode.builder(PageNode.ROW)
                .name(String.join(" | ", cells))
                .text(String.join(String.valueOf(PageNode.BLOCK_EDGE), cells))
                .build();
    }
}
