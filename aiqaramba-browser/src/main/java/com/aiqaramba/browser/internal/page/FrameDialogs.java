package com.aiqaramba.browser.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Dialogs of frames that have a process of their own. Nobody could answer them through the driver, so they are answered
 * at once, with no, and told. Thread-safe.
 */
final class FrameDialogs {
    /** Command to the page in which such a frame stands; no question has its number. */
    static final String NO = "{\"id\":0,\"method\":\"Page.handleJavaScriptDialog\",\"params\":{\"accept\":false}}";

    private static final int MOST_NOTICES = 20;
    private static final int LONGEST_MESSAGE = 500;

    private final Set<String> apart = ConcurrentHashMap.newKeySet();
    private final Queue<String> notices = new ConcurrentLinkedQueue<>();

    /** Notes that a frame has a process of its own. */
    void note(String frame) {
        apart.add(frame);
    }

    /** Notes the same if that is why a page lost a frame, which DevTools tell. */
    void detached(JsonNode event) {
        if (event.path("reason").asText().equals("swap")) {
            note(event.path("frameId").asText());
        }
    }

    /** Tells whether a dialog that DevTools tell of is one of those, and keeps a notice of it. */
    boolean isToBeAnswered(JsonNode event) {
        boolean isApart = apart.contains(event.path("frameId").asText());
        if (isApart && notices.size() < MOST_NOTICES) {
            String message = event.path("message").asText();
            notices.add("A dialog in a frame of another site was answered with no: "
                    + message.substring(0, Math.min(LONGEST_MESSAGE, message.length())));
        }
        return isApart;
    }

    /** Returns what there is to tell, and forgets it. */
    List<String> drainNotices() {
        List<String> drained = new ArrayList<>();
        for (String notice = notices.poll(); notice != null; notice = notices.poll()) {
            drained.add(notice);
        }
        return drained;
    }
}
