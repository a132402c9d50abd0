package com.aiqaramba.core.internal.prompt;

import static com.aiqaramba.core.internal.prompt.ObservationText.clip;
import static com.aiqaramba.core.internal.prompt.ObservationText.collapse;
import static com.aiqaramba.core.internal.prompt.ObservationText.whole;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a page, with nothing told twice that a reader can do without. Used once. */
final class PageLines {
    /** Beginning of the detail of a list. */
    static final String CHOICES = "options: ";

    private static final int NAME_LIMIT = 80;
    private static final int TEXT_LIMIT = 400;
    private static final int ROLE_LIMIT = 40;
    /** Beginning of the detail of an empty field. */
    private static final String HINT = "placeholder: ";

    private static final String LEVEL = "level ";
    /** Beginning that would make a text look like the line of an element. */
    private static final Pattern FORGED = Pattern.compile("[\\[{|]");
    /** Bars, dots and dashes between links. */
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}|<>=~^]{1,3}");

    private static final Pattern BEYOND = Pattern.compile("\\((\\d{1,7}) more\\)$");
    private static final Set<String> CAPTIONED = Set.of("figure", "grid", "group", "radiogroup", "table");
    private static final Set<String> SILENT = Set.of(PageNode.TEXT, PageNode.ROW, PageNode.LIST_ITEM);

    private final Observation page;
    private final LinkTargets targets;

    PageLines(Observation page) {
        this.page = page;
        this.targets = new LinkTargets(page.url());
    }

    List<PageLine> all() {
        return told(page.nodes()).stream().flatMap(this::lines).toList();
    }

    /** Leaves out structure without a text of its own, and what repeats the name of the one before it. */
    private static List<PageNode> told(List<PageNode> nodes) {
        List<PageNode> told = new ArrayList<>();
        PageNode control = PageNode.text("");
        PageNode before = PageNode.text("");
        for (PageNode node : nodes) {
            boolean repeats = node.name().isEmpty()
                    ? SILENT.contains(node.role())
                    : (node.joins() && control.name().equals(node.name())) || isCaption(node, before);
            if (node.isInteractive() || (!repeats && !isPunctuation(node))) {
                told.add(node);
            }
            control = node.isInteractive() ? node : control;
            before = node;
        }
        return told;
    }

    /** A group, a table or a figure that is named by a text begins with that text. */
    private static boolean isCaption(PageNode node, PageNode before) {
        return node.role().equals(PageNode.TEXT)
                && CAPTIONED.contains(before.role())
                && before.name().equals(node.name());
    }

    private static boolean isPunctuation(PageNode node) {
        return node.role().equals(PageNode.TEXT)
                && PUNCTUATION.matcher(collapse(node.name())).matches();
    }

    private Stream<PageLine> lines(PageNode node) {
        String kind = node.is(NodeState.FOREIGN) ? "{foreign frame " : "{frame ";
        String frame = node.frame().isEmpty() ? "" : kind + clip(node.frame(), NAME_LIMIT) + "} ";
        Stream<String> texts = node.role().equals(PageNode.TEXT)
                ? pieces(collapse(node.name())).stream().map(PageLines::unforged)
                : Stream.of(element(node));
        return texts.map(text -> new PageLine(node, frame + text));
    }

    private String element(PageNode node) {
        String number = node.isInteractive() ? "[" + node.number() + "]" : "";
        String name = node.name().isEmpty() ? "" : "\"" + clip(node.name(), NAME_LIMIT) + "\"";
        String value = node.value().isEmpty() ? "" : "= \"" + clip(node.value(), NAME_LIMIT) + "\"";
        return Stream.of(number, role(node), name, value, states(node), detail(node))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A heading is called as in HTML; what has no role but a number and a name goes without. */
    private static String role(PageNode node) {
        if (isHeading(node)) {
            return "h" + node.detail().substring(LEVEL.length());
        }
        boolean isPlain = node.role().equals("generic")
                && node.isInteractive()
                && !node.name().isEmpty();
        return isPlain ? "" : clip(node.role(), ROLE_LIMIT);
    }

    private static boolean isHeading(PageNode node) {
        return node.role().equals("heading") && node.detail().matches(LEVEL + "\\d");
    }

    private String detail(PageNode node) {
        if (isHeading(node) || node.detail().equals(HINT + node.name())) {
            return "";
        }
        if (node.role().equals("link")) {
            return clip(targets.tell(node.detail(), node.frame().isEmpty()), NAME_LIMIT);
        }
        String detail =
                node.detail().startsWith(CHOICES) ? choices(node.detail()) : clip(node.detail(), NAME_LIMIT * 2);
        return detail.isEmpty() ? "" : "- " + detail;
    }

    /** The first of many choices, and how many more there are. */
    private static String choices(String detail) {
        int end = detail.length() <= NAME_LIMIT * 2 ? -1 : detail.lastIndexOf(" | ", NAME_LIMIT * 2);
        if (end < 0) {
            return clip(detail, NAME_LIMIT * 2);
        }
        String rest = detail.substring(end + 3);
        Matcher beyond = BEYOND.matcher(rest);
        int more = rest.split(" \\| ", -1).length + (beyond.find() ? Integer.parseInt(beyond.group(1)) - 1 : 0);
        return clip(detail.substring(0, end), NAME_LIMIT * 2) + " | (" + more + " more)";
    }

    /** A text that begins like the line of an element is shown in quotes. */
    private static String unforged(String text) {
        return FORGED.matcher(text).lookingAt() ? "text \"" + text + "\"" : text;
    }

    /** Long texts go over several lines, so that none of them is lost. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > TEXT_LIMIT) {
            int blank = rest.lastIndexOf(' ', TEXT_LIMIT);
            int end = blank > 0 ? blank : whole(rest, TEXT_LIMIT);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    private static String states(PageNode node) {
        String states = node.states().stream()
                .filter(state -> state != NodeState.OFFSCREEN && state != NodeState.FOREIGN)
                .sorted()
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return states.isEmpty() ? "" : "(" + states + ")";
    }
}
