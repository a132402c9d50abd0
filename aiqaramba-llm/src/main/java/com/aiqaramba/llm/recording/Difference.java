package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says in words where a live request differs from the recorded one. */
final class Difference {
    private static final int MAX_LINES = 10;
    private static final int MAX_LINE_LENGTH = 160;

    private final List<String> findings = new ArrayList<>();
    private int shown;

    private Difference() {}

    /** One finding a line; empty when the two are the same. */
    static List<String> between(RequestPrint recorded, ChatRequest live) {
        Difference difference = new Difference();
        difference.compare(recorded, RequestPrint.of(live), live);
        return difference.findings;
    }

    private void compare(RequestPrint recorded, RequestPrint now, ChatRequest live) {
        unlessEqual(recorded.system(), now.system(), "the system instruction has changed");
        unlessEqual(recorded.tools(), now.tools(), "the tools have changed");
        unlessEqual(
                recorded.choice(),
                now.choice(),
                "the tool choice was " + recorded.choice() + " and is now " + now.choice());
        int messages = now.messages().size();
        unlessEqual(
                recorded.messages().size(),
                messages,
                "it had " + recorded.messages().size() + " messages and now has " + messages);
        for (int i = 0; i < Math.min(recorded.messages().size(), messages); i++) {
            compareMessage(
                    i + 1,
                    recorded.messages().get(i),
                    MessageText.of(live.messages().get(i)));
        }
        for (int i = recorded.messages().size(); i < messages; i++) {
            MessageText added = MessageText.of(live.messages().get(i));
            compareMessage(i + 1, new MessagePrint(added.role(), added.images(), List.of()), added);
        }
    }

    private void unlessEqual(Object recorded, Object now, String finding) {
        if (!Objects.equals(recorded, now)) {
            findings.add(finding);
        }
    }

    private void compareMessage(int number, MessagePrint recorded, MessageText now) {
        String message = "message " + number + " (" + now.role() + ")";
        unlessEqual(recorded.role(), now.role(), message + " came from " + recorded.role());
        unlessEqual(
                recorded.images(),
                now.images(),
                message + " had " + recorded.images() + " pictures and now has " + now.images());
        MessagePrint print = now.print();
        if (!recorded.lines().equals(print.lines())) {
            compareLines(message, recorded.lines(), now.lines(), print.lines());
        }
    }

    private void compareLines(String message, List<String> recorded, List<String> text, List<String> now) {
        List<Integer> added = extra(now, recorded);
        List<Integer> missing = extra(recorded, now);
        if (added.isEmpty() && missing.isEmpty()) {
            findings.add(message + " has the same lines in another order");
        }
        for (int index : added) {
            show(message + ", new line " + (index + 1) + ": " + shorten(text.get(index)));
        }
        if (!missing.isEmpty()) {
            findings.add(message + ", " + missing.size() + " recorded lines are missing, the first was line "
                    + (missing.get(0) + 1));
        }
    }

    private void show(String finding) {
        shown++;
        if (shown <= MAX_LINES) {
            findings.add(finding);
        } else if (shown == MAX_LINES + 1) {
            findings.add("and more new lines");
        }
    }

    /** The places in {@code lines} that are not matched, one to one, by a line of {@code others}. */
    private static List<Integer> extra(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(others);
        List<Integer> extra = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!rest.remove(lines.get(i))) {
                extra.add(i);
            }
        }
        return extra;
    }

    private static String shorten(String line) {
        return line.length() <= MAX_LINE_LENGTH ? line : line.substring(0, MAX_LINE_LENGTH) + "...";
    }
}
