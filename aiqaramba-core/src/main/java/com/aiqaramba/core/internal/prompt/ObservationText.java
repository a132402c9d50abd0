package com.aiqaramba.core.internal.prompt;

import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page as lines of text for the model. What is visible without scrolling comes first into the limits; the lines stay in
 * document order; what was cut is said. Each line starts with a bar, which no page content can forge, because white space
 * in it is collapsed.
 */
public final class ObservationText {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int NAME_LIMIT = 80;
    private static final int TEXT_LIMIT = 400;
    private static final int FIND_LIMIT = 40;

    private final Observation page;
    private final ObservationLimits limits;
    private final List<String> lines;

    public ObservationText(Observation page, ObservationLimits limits) {
        this.page = page;
        this.limits = limits;
        this.lines = page.nodes().stream().map(ObservationText::line).toList();
    }

    /** The page within the limits. */
    public String overview() {
        boolean[] shown = select();
        StringBuilder text = new StringBuilder(head());
        int hiddenElements = 0;
        int hiddenText = 0;
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) {
                text.append("| ").append(lines.get(i)).append('\n');
            } else if (isText(i)) {
                hiddenText += lines.get(i).length();
            } else {
                hiddenElements++;
            }
        }
        return text.append(cut(hiddenElements, hiddenText)).toString();
    }

    /** One part of the whole page in document order; parts count from 1. */
    public String part(int number) {
        List<String> parts = parts();
        if (number < 1 || number > parts.size()) {
            return "There is no part " + number + "; the page has " + parts.size() + ".";
        }
        return "Part " + number + " of " + parts.size() + ":\n" + parts.get(number - 1);
    }

    /** The lines that contain a text, in any case. */
    public String find(String wanted) {
        String needle = wanted.strip().toLowerCase(Locale.ROOT);
        List<String> hits = page.nodes().stream()
                .filter(node -> (node.name() + " " + node.value() + " " + node.detail())
                        .toLowerCase(Locale.ROOT)
                        .contains(needle))
                .map(ObservationText::line)
                .toList();
        if (hits.isEmpty()) {
            return "Nothing on the page contains that text.";
        }
        String more = hits.size() > FIND_LIMIT ? "(" + (hits.size() - FIND_LIMIT) + " more)\n" : "";
        return hits.stream().limit(FIND_LIMIT).map(line -> "| " + line + "\n").collect(Collectors.joining()) + more;
    }

    private boolean[] select() {
        boolean[] shown = new boolean[lines.size()];
        int structure = limits.structure();
        int text = limits.text();
        for (boolean offscreen : new boolean[] {false, true}) {
            for (int i = 0; i < shown.length; i++) {
                int cost = lines.get(i).length() + 3;
                boolean fits = cost <= (isText(i) ? text : structure);
                if (page.nodes().get(i).is(NodeState.OFFSCREEN) == offscreen && fits) {
                    shown[i] = true;
                    structure -= isText(i) ? 0 : cost;
                    text -= isText(i) ? cost : 0;
                }
            }
        }
        return shown;
    }

    private boolean isText(int i) {
        return page.nodes().get(i).role().equals(PageNode.TEXT);
    }

    private String head() {
        StringBuilder head = new StringBuilder();
        head.append("Title: ").append(clip(page.title(), NAME_LIMIT)).append('\n');
        head.append("Address: ").append(clip(page.url(), TEXT_LIMIT)).append('\n');
        if (page.tabs().size() > 1) {
            String tabs = page.tabs().stream()
                    .map(tab -> "[" + tab.number() + "] \"" + clip(tab.title(), NAME_LIMIT) + "\""
                            + (tab.active() ? " (active)" : ""))
                    .collect(Collectors.joining(", "));
            head.append("Tabs: ").append(tabs).append('\n');
        }
        page.dialog()
                .ifPresent(dialog -> head.append("An open dialog says: \"")
                        .append(clip(dialog.message(), TEXT_LIMIT))
                        .append("\". Until handle_dialog is called the page does not react.\n"));
        page.notices().forEach(notice -> head.append("Note: ").append(notice).append('\n'));
        return head.toString();
    }

    private String cut(int elements, int characters) {
        String incomplete = page.complete() ? "" : "The page is too big to be read whole; its end is missing.\n";
        if (elements == 0 && characters == 0) {
            return incomplete;
        }
        return incomplete + "Cut: " + elements + " elements and " + characters
                + " characters of text are not shown. Use find to search the whole page, or read_more with part 1 to "
                + parts().size() + ".\n";
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : lines) {
            if (part.length() + line.length() > limits.structure()) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append("| ").append(line).append('\n');
        }
        parts.add(part.toString());
        return parts;
    }

    private static String line(PageNode node) {
        String frame = node.frame().isEmpty() ? "" : "{frame " + clip(node.frame(), NAME_LIMIT) + "} ";
        if (node.role().equals(PageNode.TEXT)) {
            return frame + clip(node.name(), TEXT_LIMIT);
        }
        String number = node.isInteractive() ? "[" + node.number() + "] " : "";
        String name = node.name().isEmpty() ? "" : " \"" + clip(node.name(), NAME_LIMIT) + "\"";
        String value = node.value().isEmpty() ? "" : " = \"" + clip(node.value(), NAME_LIMIT) + "\"";
        String detail = node.detail().isEmpty() ? "" : " - " + clip(node.detail(), NAME_LIMIT * 2);
        return frame + number + node.role() + name + value + states(node) + detail;
    }

    private static String states(PageNode node) {
        String states = node.states().stream()
                .filter(state -> state != NodeState.OFFSCREEN)
                .sorted()
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return states.isEmpty() ? "" : " (" + states + ")";
    }

    /** On one line and no longer than the limit. */
    public static String clip(String text, int limit) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return line.length() <= limit ? line : line.substring(0, limit - 1) + "…";
    }
}
