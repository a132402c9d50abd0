package com.aiqaramba.core.internal.prompt.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void what_is_the_only_one_of_its_name_needs_no_place() {
        assertThat(places(button("Save", "row \"Ann\""), button("Delete", "row \"Ann\"")))
                .containsExactly("", "");
    }

    @Test
    void rows_groups_and_headings_tell_things_apart() {
        assertThat(places(
                        button("Delete", "row \"Ann\""),
                        button("Delete", "row \"Bob\", column \"Actions\""),
                        button("Delete", "heading \"All\"")))
                .containsExactly("in row \"Ann\"", "in row \"Bob\", column \"Actions\"", "below heading \"All\"");
    }

    @Test
    void otherwise_the_order_does() {
        assertThat(places(button("Up", ""), button("Up", ""))).containsExactly("(1 of 2)", "(2 of 2)");
        assertThat(places(button("Up", "row \"A\""), button("Up", "row \"B\""), button("Up", "row \"B\"")))
                .containsExactly("in row \"A\"", "in row \"B\" (1 of 2)", "in row \"B\" (2 of 2)");
    }

    private static List<String> places(PageNode.Builder... builders) {
        PageNode[] nodes = new PageNode[builders.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = builders[i].number(i + 1).build();
        }
        Observation page = Observation.builder("").nodes(List.of(nodes)).build();
        return page.nodes().stream().map(node -> Place.of(node, page)).toList();
    }

    private static PageNode.Builder button(String name, String within) {
        return PageNode.builder("button").name(name).within(within);
    }
}
