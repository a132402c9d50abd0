package com.aiqaramba.core.internal.prompt;

import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page as lines of text for the model. What is visible without scrolling comes first into the limits; the lines stay
 * in document order; what was cut is said. Each line starts with a bar, which no page content can forge, because white
 * space in it is collapsed.
 */
public final class ObservationText {
    private static final int NAME_LIMIT = 80;
    private static final int TEXT_LIMIT = 400;
    private static final int FIND_LIMIT = 40;
    private static final int LISTED = 20;
    private static final int NOTICE_LIMIT = 160;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u0085]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+");

    private final Observation page;
    private final ObservationLimits limits;
    private final List<PageLine> lines;

    public ObservationText(Observation page, ObservationLimits limits) {
        this.page = page;
        this.limits = limits;
        this.lines = new PageLines(page).all();
    }

    /** The page within the limits, with every message. */
    public String overview() {
        return overview(0);
    }

    /**
     * The page within the limits.
     *
     * @param told the number of the last message that was told before
     */
    public String overview(int told) {
        boolean[] shown = select();
        StringBuilder text = new StringBuilder(head()).append(MessageLines.lines(page, told));
        int hiddenElements = 0;
        int hiddenText = 0;
        for (int i = 0; i < shown.length; i++) {
            PageLine line = lines.get(i);
            if (shown[i]) {
                text.append(line.shown());
            } else if (line.isText()) {
                hiddenText += line.text().length();
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

    /** The lines that contain a text, in any case; of what goes over two lines the first. */
    public String find(String wanted) {
        String needle = collapse(wanted).toLowerCase(Locale.ROOT);
        List<PageLine> hits = IntStream.range(0, lines.size())
                .filter(i -> isHit(i, needle))
                .mapToObj(lines::get)
                .toList();
        if (hits.isEmpty()) {
            return page.complete()
                    ? "Nothing on the page contains that text."
                    : "Nothing that was read of the page contains that text; a part of it was not read.";
        }
        StringBuilder found = new StringBuilder();
        int shown = 0;
        while (shown < Math.min(hits.size(), FIND_LIMIT)
                && found.length() + hits.get(shown).alone(needle).length()
                        <= Math.min(limits.structure(), limits.text())) {
            found.append(hits.get(shown).alone(needle));
            shown++;
        }
        return found + (shown < hits.size() ? "(" + (hits.size() - shown) + " more)\n" : "");
    }

    private boolean isHit(int i, String needle) {
        PageLine line = lines.get(i);
        if (!line.isText()) {
            String all = line.node().name() + " " + line.node().value() + " "
                    + line.node().detail();
            return collapse(all).toLowerCase(Locale.ROOT).contains(needle);
        }
        boolean goesOn = i + 1 < lines.size() && lines.get(i + 1).node().equals(line.node());
        String all = goesOn ? line.text() + " " + lines.get(i + 1).text() : line.text();
        int at = all.toLowerCase(Locale.ROOT).indexOf(needle);
        return at >= 0 && at < line.text().length();
    }

    private boolean[] select() {
        boolean[] shown = new boolean[lines.size()];
        int structure = limits.structure();
        int text = limits.text();
        for (boolean offscreen : new boolean[] {false, true}) {
            for (int i = 0; i < shown.length; i++) {
                PageLine line = lines.get(i);
                int cost = line.shown().length();
                boolean fits = cost <= (line.isText() ? text : structure);
                if (line.node().is(NodeState.OFFSCREEN) == offscreen && fits) {
                    shown[i] = true;
                    structure -= line.isText() ? 0 : cost;
                    text -= line.isText() ? cost : 0;
                }
            }
        }
        return shown;
    }

    private String head() {
        StringBuilder head = new StringBuilder();
        head.append("Title: ").append(clip(page.title(), NAME_LIMIT)).append('\n');
        head.append("Address: ").append(clip(page.url(), TEXT_LIMIT)).append('\n');
        if (page.tabs().size() > 1) {
            String tabs = page.tabs().stream()
                    .limit(LISTED)
                    .map(tab -> "[" + tab.number() + "] \"" + clip(tab.title(), NAME_LIMIT) + "\""
                            + (tab.active() ? " (active)" : ""))
                    .collect(Collectors.joining(", "));
            int more = page.tabs().size() - LISTED;
            head.append("Tabs: ").append(tabs).append(more > 0 ? " and " + more + " more\n" : "\n");
        }
        page.dialog()
                .ifPresent(dialog -> head.append("An open dialog says: \"")
                        .append(clip(dialog.message(), TEXT_LIMIT))
                        .append("\". Until handle_dialog is called the page does not react.\n"));
        page.notices().stream()
                .limit(LISTED / 2)
                .forEach(notice ->
                        head.append("Note: ").append(clip(notice, NOTICE_LIMIT)).append('\n'));
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
        int text = 0;
        for (PageLine line : lines) {
            int cost = line.shown().length();
            int textCost = line.isText() ? cost : 0;
            boolean fits = part.length() + cost <= limits.structure() && text + textCost <= limits.text();
            if (!fits && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
                text = 0;
            }
            part.append(line.shown());
            text += textCost;
        }
        parts.add(part.toString());
        return parts;
    }

    /** On one line and no longer than the limit. */
    public static String clip(String text, int limit) {
        String line = collapse(text);
        return line.length() <= limit ? line : line.substring(0, whole(line, limit - 1)) + "…";
    }

    static String collapse(String text) {
        return SPACE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Returns where to cut so that no pair of surrogates is torn. */
    static int whole(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
