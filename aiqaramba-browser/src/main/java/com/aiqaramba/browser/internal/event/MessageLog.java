package com.aiqaramba.browser.internal.event;

import com.aiqaramba.browser.internal.driver.LogLine;
import com.aiqaramba.browser.internal.page.SaidDialog;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageMessage.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What pages told people since the session began. Texts come from the watch over the documents, the rest from the
 * browser. A text is kept if it stood in a live region, lay over the page, or was gone by the next look. For one thread
 * at a time.
 */
public final class MessageLog {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u200b-\\u200f\\u2060\\ufeff]+");

    private final RecordedLine.Reader lines;
    private final List<PageMessage> messages = new ArrayList<>();
    private final List<RecordedLine> heard = new ArrayList<>();
    private String before = "";
    private int latest;
    private boolean whole = true;

    /**
     * Knows nothing yet.
     *
     * @param token how each line begins that the watch over the documents writes
     */
    public MessageLog(String token) {
        this.lines = new RecordedLine.Reader(token);
    }

    /** Takes a line of the console if it is one of the watch, or of a dialog that was answered at once. */
    public boolean takes(LogLine line) {
        Optional<String> dialog = lines.dialog(line);
        if (dialog.isPresent()) {
            add(Kind.DIALOG, dialog.get(), line.at(), true, false);
            return true;
        }
        if (!lines.isRecorded(line)) {
            return false;
        }
        lines.read(line).ifPresentOrElse(this::hear, () -> whole = false);
        return true;
    }

    private void hear(RecordedLine line) {
        heard.add(line);
        if (heard.size() > PageMessage.MOST) {
            heard.remove(leastWanted());
            whole = false;
        }
    }

    /** Returns the place of the first text that only stood in a page, or else of the first line. */
    private int leastWanted() {
        return IntStream.range(0, heard.size())
                .filter(i -> heard.get(i).kind() == Kind.TEXT && !heard.get(i).floats())
                .findFirst()
                .orElse(0);
    }

    /** Takes what a page or the browser wrote to the console; failed requests are told by themselves. */
    public void console(ConsoleEntry entry, Instant at) {
        if (entry.level() == ConsoleEntry.Level.ERROR && !entry.text().startsWith("Failed to load resource")) {
            add(Kind.CONSOLE, entry.text(), at, true, false);
        }
    }

    /**
     * Takes dialogs of which DevTools told.
     *
     * @param said those that have opened since the last call
     * @param isOpen whether the last one of all is
     */
    public void dialogs(List<SaidDialog> said, boolean isOpen) {
        if (!isOpen || !said.isEmpty()) {
            end(Kind.DIALOG);
        }
        for (int i = 0; i < said.size(); i++) {
            SaidDialog one = said.get(i);
            add(Kind.DIALOG, one.text(), one.at(), true, isOpen && i == said.size() - 1);
        }
    }

    void add(Kind kind, String text, Instant at, boolean shown, boolean present) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return;
        }
        String told = line.length() <= PageMessage.LONGEST ? line : "a text of " + line.length() + " characters";
        messages.add(PageMessage.builder(++latest, kind, told)
                .at(at)
                .shown(shown)
                .present(present)
                .build());
        if (messages.size() > PageMessage.MOST) {
            messages.remove(0);
            whole = false;
        }
    }

    /** Notes that no message of a kind is there any more. */
    void end(Kind kind) {
        messages.replaceAll(message ->
                message.kind() == kind ? message.toBuilder().present(false).build() : message);
    }

    /** Returns a look with all messages; only now it is known which texts are still there. */
    public Observation told(Observation page) {
        if (page.dialog().isEmpty()) {
            String now = page.nodes().stream().map(node -> squeeze(node.text())).collect(Collectors.joining());
            messages.replaceAll(message -> at(message, page.url(), now));
            heard.forEach(line -> add(line, now));
            heard.clear();
            before = now;
        }
        return page.toBuilder()
                .messages(messages)
                .messagesWhole(whole && page.messagesWhole())
                .build();
    }

    private static PageMessage at(PageMessage message, String url, String now) {
        boolean present = switch (message.kind()) {
            case ALERT, STATUS, TEXT -> message.present() && now.contains(squeeze(message.text()));
            case NAVIGATION -> message.present() && message.text().equals(url);
            case DIALOG -> message.present();
            case CONSOLE, REQUEST -> false;
        };
        return message.toBuilder().present(present).build();
    }

    private void add(RecordedLine line, String now) {
        String text = squeeze(line.text());
        boolean isThere = now.contains(text);
        boolean isNews = line.kind() != Kind.TEXT || (!before.contains(text) && (line.floats() || !isThere));
        if (isNews) {
            add(line.kind(), line.text(), line.at(), line.shown(), isThere && line.shown());
        }
    }

    private static String squeeze(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
