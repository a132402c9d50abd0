package com.aiqaramba.browser.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Dialogs that nobody could answer through the driver: those of frames that have a process of their own, and those of
 * tabs in which it is not, which stop the one in which it is where they share a process with it. They are answered at
 * once, with no, and told. Thread-safe.
 */
final class AnsweredDialogs {
    private static final int MOST_NOTICES = 20;
    private static final int LONGEST_MESSAGE = 500;

    private final Set<String> apart = ConcurrentHashMap.newKeySet();
    /** Tabs in which the driver was once: it tells their dialogs itself. */
    private final Set<String> entered = ConcurrentHashMap.newKeySet();

    private final Queue<String> notices = new ConcurrentLinkedQueue<>();
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private volatile String active = "";

    /** Notes that a frame has a process of its own. */
    void note(String frame) {
        apart.add(frame);
    }

    /** Notes the same if that is why a page lost a frame, which DevTools tell; else that the frame is gone. */
    void detached(JsonNode event) {
        String frame = event.path("frameId").asText();
        if (event.path("reason").asText().equals("swap")) {
            note(frame);
        } else {
            apart.remove(frame);
        }
    }

    /** Notes in which tab the driver is from now on. */
    void enter(String tab) {
        entered.add(tab);
        active = tab;
    }

    /** Notes that the driver is about to go to another tab. */
    void leave() {
        active = "";
    }

    /** Notes that a tab is gone. */
    void closed(String tab) {
        entered.remove(tab);
    }

    /** Tells whether the question is whether a document may be left. */
    static boolean isAboutLeaving(JsonNode event) {
        return event.path("type").asText().equals("beforeunload");
    }

    /**
     * Tells whether a dialog that DevTools tell of is one of those, and keeps that.
     *
     * @param tab in which it is
     */
    boolean isToBeAnswered(String tab, JsonNode event) {
        boolean isApart = apart.contains(event.path("frameId").asText());
        String message = event.path("message").asText();
        String told = message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
        if (isApart) {
            keep("A dialog in a frame of another site was answered with no: " + told, notices);
            return true;
        }
        // The driver may have left a tab that has just closed.
        boolean isAside = !tab.equals(active) && (active.isEmpty() || entered.contains(active));
        if (isAside && !entered.contains(tab) && !isAboutLeaving(event)) {
            keep(told, messages);
        }
        return isAside;
    }

    private static void keep(String line, Queue<String> lines) {
        if (lines.size() < MOST_NOTICES) {
            lines.add(line);
        }
    }

    /** Returns what there is to tell of frames, and forgets it. */
    List<String> drainNotices() {
        return drain(notices);
    }

    /** Returns what dialogs said of which the driver knows nothing, and forgets it. */
    List<String> drainMessages() {
        return drain(messages);
    }

    private static List<String> drain(Queue<String> lines) {
        List<String> drained = new ArrayList<>();
        for (String line = lines.poll(); line != null; line = lines.poll()) {
            drained.add(line);
        }
        return drained;
    }
}
