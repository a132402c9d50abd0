package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sentences of a page that say that what an expectation is about is empty, or was not done, whatever else it shows. */
final class Contradiction {
    private static final Pattern NOTHING_DONE =
            Pattern.compile("(?iU)\\b(?:nothing|nobody|none|nichts|niemand|rien|nada|niente|niets)\\b.*"
                    + "\\b(?:was|were|been|wurde|wurden|été|fue|stato|werd)\\b");

    private final Relevance relevance;
    private final Trail trail;

    Contradiction(Relevance relevance, Trail trail) {
        this.relevance = relevance;
        this.trail = trail;
    }

    /** Returns the first one that the page of the start did not have. */
    Optional<String> first() {
        Observation page = trail.latest().page();
        List<String> before = trail.start().nodes().stream().map(PageNode::text).toList();
        return page.nodes().stream()
                .filter(node -> node.role().equals(PageNode.TEXT))
                .map(PageNode::text)
                .filter(text -> !before.contains(text) && (saysNothingDone(text) || saysEmpty(text)))
                .findFirst();
    }

    private boolean saysNothingDone(String text) {
        return NOTHING_DONE.matcher(text).find() && Words.share(relevance.content(), Words.of(text));
    }

    /** The first word of the expectation that says something is what it is about. */
    private boolean saysEmpty(String text) {
        List<String> words = Words.of(text);
        return Vocabulary.EMPTY.isInBeyond(text, relevance.expectation())
                && Words.of(relevance.expectation()).stream()
                        .filter(relevance.content()::contains)
                        .limit(1)
                        .anyMatch(thing -> Words.share(words, List.of(thing)));
    }
}
