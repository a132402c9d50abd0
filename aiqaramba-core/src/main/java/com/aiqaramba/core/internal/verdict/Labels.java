package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Values that a page shows beside the labels of what was filled in: "Name: Ann". */
final class Labels {
    private static final String EDGE = ":\\s|" + PageNode.BLOCK_EDGE;

    private final Observation page;

    Labels(Observation page) {
        this.page = page;
    }

    /** Tells whether what a text was typed into has another value on the page, and that text nowhere. */
    boolean showAnother(OwnWord word) {
        Set<String> field =
                word.field().map(element -> Words.content(element.name())).orElse(Set.of());
        List<List<String>> values = labelled()
                .filter(pair -> isLabelOf(pair.get(0), field))
                .map(pair -> Words.of(pair.get(1)))
                .filter(value -> !value.isEmpty())
                .toList();
        return !values.isEmpty() && values.stream().noneMatch(value -> Words.contains(value, word.words()));
    }

    private static boolean isLabelOf(String label, Set<String> field) {
        Set<String> words = Words.content(label);
        return !words.isEmpty() && words.stream().allMatch(word -> Words.share(field, List.of(word)));
    }

    private Stream<List<String>> labelled() {
        return page.nodes().stream()
                .filter(node -> node.role().equals(PageNode.TEXT) || node.role().equals(PageNode.ROW))
                .map(node -> List.of(node.text().split(EDGE, -1)))
                .filter(parts -> parts.size() == 2);
    }
}
