package com.aiqaramba.core.internal.prompt;

import static com.aiqaramba.core.internal.prompt.ObservationText.clip;

import com.aiqaramba.core.page.PageNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a page.
 *
 * @param node what it belongs to
 * @param text what it says
 */
record PageLine(PageNode node, String text) {
    private static final String BAR = "| ";
    private static final int PLACE_LIMIT = 80;
    private static final int CHOICES_LIMIT = 160;

    boolean isText() {
        return node.role().equals(PageNode.TEXT);
    }

    String shown() {
        return BAR + text + "\n";
    }

    /** The same without its neighbours: with where it stands, and with the choices that were sought and cut. */
    String alone(String sought) {
        String place = node.within().isEmpty() ? "" : " in " + clip(node.within(), PLACE_LIMIT);
        return BAR + text + place + choices(sought) + "\n";
    }

    private String choices(String sought) {
        if (!node.detail().startsWith(PageLines.CHOICES)
                || text.toLowerCase(Locale.ROOT).contains(sought)) {
            return "";
        }
        String found = Stream.of(
                        node.detail().substring(PageLines.CHOICES.length()).split(" \\| "))
                .filter(choice -> choice.toLowerCase(Locale.ROOT).contains(sought))
                .collect(Collectors.joining(" | "));
        return found.isEmpty() ? "" : " - among its options: " + clip(found, CHOICES_LIMIT);
    }
}
