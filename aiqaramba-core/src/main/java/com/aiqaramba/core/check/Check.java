package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A statement about a page that code decides. Each is a value, so that it can be stored, shown and evaluated again.
 * Statements that could not fail (an empty text, a count below zero) are refused when they are made. Immutable and
 * thread-safe.
 */
public sealed interface Check {

    /**
     * Decides the statement.
     *
     * @param page the page as it is now
     * @return whether it holds, with evidence
     */
    Evaluation evaluate(Observation page);

    /**
     * Says the statement in words.
     *
     * @return one short line for people
     */
    String describe();

    /**
     * A text is shown on the page, or is not. White space and case do not count; words and numbers count whole, so
     * {@code 2 items} does not match {@code 12 items}.
     *
     * @param text what to look for, not blank
     * @param present true when it must be there, false when it must not
     */
    record Text(String text, boolean present) implements Check {
        /** Refuses a blank text. */
        public Text {
            text = requireSubstance(text, "text");
        }

        @Override
        public Evaluation evaluate(Observation page) {
            String all = PageText.of(page);
            int at = PageText.indexOf(all, text);
            if (at >= 0) {
                return new Evaluation(present, "found: " + PageText.excerpt(all, at, text.length()));
            }
            String instead = present
                    ? PageText.nearest(all, text)
                            .map(near -> "; nearest: " + near)
                            .orElse("")
                    : "";
            return new Evaluation(!present && isWhole(page), "not on the page" + doubt(page) + instead);
        }

        @Override
        public String describe() {
            return "text \"" + text + "\" is " + (present ? "shown" : "not shown");
        }
    }

    /**
     * An element is there, gone, or in a state. For {@code PRESENT} and the states, one matching element suffices.
     *
     * @param element which element
     * @param condition what must hold of it
     */
    record Element(ElementQuery element, ElementCondition condition) implements Check {
        @Override
        public Evaluation evaluate(Observation page) {
            List<PageNode> matches = element.findIn(page);
            boolean held = condition == ElementCondition.ABSENT
                    ? matches.isEmpty() && isWhole(page)
                    : matches.stream().anyMatch(condition::holdsFor);
            return new Evaluation(held, found(element, matches, page));
        }

        @Override
        public String describe() {
            return element + " is " + condition.words();
        }
    }

    /**
     * The address contains a part.
     *
     * @param part for example {@code /cart}; longer than a lone slash
     */
    record Url(String part) implements Check {
        /** Refuses what nearly every address contains. */
        public Url {
            part = requireSubstance(part, "url");
            if ("https://".contains(part) || "http://".contains(part)) {
                throw new IllegalArgumentException("Every address contains '" + part + "'; name a longer part.");
            }
        }

        @Override
        public Evaluation evaluate(Observation page) {
            return new Evaluation(page.url().contains(part), PageText.clip("address: " + page.url()));
        }

        @Override
        public String describe() {
            return "the address contains \"" + part + "\"";
        }
    }

    /**
     * Exactly so many elements match.
     *
     * @param element which elements
     * @param expected how many, 0 or more
     */
    record Count(ElementQuery element, int expected) implements Check {
        /** Refuses a negative count. */
        public Count {
            if (expected < 0) {
                throw new IllegalArgumentException("A count is 0 or more.");
            }
        }

        @Override
        public Evaluation evaluate(Observation page) {
            int actual = element.findIn(page).size();
            return new Evaluation(actual == expected && isWhole(page), "found " + actual + doubt(page));
        }

        @Override
        public String describe() {
            return "there are " + expected + " of " + element;
        }
    }

    /**
     * An element has a value: a field its content, anything else its text. White space and case do not count. When
     * several elements match, one with the value suffices.
     *
     * @param element which element
     * @param expected the whole value; empty means an empty field
     */
    record Value(ElementQuery element, String expected) implements Check {
        /** Normalizes white space. */
        public Value {
            expected = PageText.collapse(expected);
        }

        @Override
        public Evaluation evaluate(Observation page) {
            List<PageNode> matches = element.findIn(page);
            String wanted = PageText.normalize(expected);
            boolean held = matches.stream()
                    .anyMatch(node -> PageText.normalize(PageText.valueOf(node)).equalsIgnoreCase(wanted));
            return new Evaluation(held, found(element, matches, page));
        }

        @Override
        public String describe() {
            return element + " has the value \"" + expected + "\"";
        }
    }

    /** Only what was read whole proves that something is not there; behind a dialog nothing is read. */
    private static boolean isWhole(Observation page) {
        return page.complete() && page.dialog().isEmpty();
    }

    private static String doubt(Observation page) {
        if (page.dialog().isPresent()) {
            return ", but an open dialog hides the page";
        }
        return page.complete() ? "" : ", but the page is too big to be read whole";
    }

    private static String found(ElementQuery element, List<PageNode> nodes, Observation page) {
        if (nodes.isEmpty()) {
            return PageText.clip("no " + element) + doubt(page);
        }
        String shown = nodes.stream().limit(3).map(Check::show).collect(Collectors.joining(", "));
        return "found " + shown + (nodes.size() > 3 ? " and " + (nodes.size() - 3) + " more" : "");
    }

    private static String show(PageNode node) {
        String value = node.value().isEmpty() ? "" : " = \"" + node.value() + "\"";
        String states = node.states().stream()
                .filter(state -> state != NodeState.OFFSCREEN)
                .map(state -> " " + state.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining());
        return PageText.clip(node.role() + " \"" + node.name() + "\"" + value) + states;
    }

    private static String requireSubstance(String text, String what) {
        if (PageText.normalize(text).isEmpty()) {
            throw new IllegalArgumentException("A check needs a " + what + " that is not blank.");
        }
        return PageText.collapse(text);
    }
}
