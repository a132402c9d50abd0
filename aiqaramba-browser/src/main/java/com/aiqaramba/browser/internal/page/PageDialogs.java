package com.aiqaramba.browser.internal.page;

import com.aiqaramba.core.page.PageMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Dialogs of all tabs. Some could be answered by nobody through the driver: those of frames that have a process of
 * their own, and those of tabs in which it is not, which stop the one in which it is where they share a process with
 * it. They are answered at once, with no. Thread-safe.
 */
final class PageDialogs {
    private static final int LONGEST_MESSAGE = 500;

    private final Set<String> apart = ConcurrentHashMap.newKeySet();
    private final Notices notices;
    private final InstantSource clock;
    private final Queue<SaidDialog> said = new ConcurrentLinkedQueue<>();
    private volatile String active = "";
    private volatile boolean isThere;

    /** Tells of the dialogs in frames among other notices. */
    PageDialogs(Notices notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
    }

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
        active = tab;
        isThere = true;
    }

    /** Notes that the driver is about to go to another tab. */
    void leave() {
        active = "";
    }

    /** Notes that a tab is gone. */
    void closed(String tab) {
        isThere = isThere && !tab.equals(active);
    }

    /** Returns the tab in which the driver is, empty while it goes to another one. */
    String active() {
        return active;
    }

    /** Tells whether the question is whether a document may be left. */
    static boolean isAboutLeaving(JsonNode event) {
        return event.path("type").asText().equals("beforeunload");
    }

    /**
     * Keeps a dialog that DevTools tell of, and tells whether it is one that nobody could answer.
     *
     * @param tab in which it is
     */
    boolean isToBeAnswered(String tab, JsonNode event) {
        String message = event.path("message").asText();
        if (!isAboutLeaving(event) && said.size() < PageMessage.MOST) {
            said.add(new SaidDialog(message, clock.instant()));
        }
        if (apart.contains(event.path("frameId").asText())) {
            notices.add("A dialog in a frame of another site was answered with no: "
                    + message.substring(0, Math.min(LONGEST_MESSAGE, message.length())));
            return true;
        }
        return !tab.equals(active) && (active.isEmpty() || isThere);
    }

    /** Returns the dialogs that have opened since the last call. */
    List<SaidDialog> drain() {
        List<SaidDialog> drained = new ArrayList<>();
        for (SaidDialog one = said.poll(); one != null; one = said.poll()) {
            drained.add(one);
        }
        return drained;
    }
}
