package com.aiqaramba.core.internal.verdict;

import java.util.List;
import java.util.Set;

/** Words by which people speak of what stands in a form that was not sent. */
final class FieldWords {
    private static final List<String> WORDS = List.of(
            "field",
            "input",
            "textbox",
            "form",
            "filled",
            "entered",
            "typed",
            "selected",
            "chosen",
            "ticked",
            "checked",
            "unticked",
            "unchecked",
            "checkbox",
            "switched",
            "option",
            "dropdown");

    private FieldWords() {}

    static boolean areIn(Set<String> words) {
        return Words.share(words, WORDS);
    }
}
