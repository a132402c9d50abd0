package com.aiqaramba.llm.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a stream of server-sent events into the data of each event. Names, ids and comments are left out. It works on
 * bytes, because a buffer may end in the middle of a character. Not thread-safe.
 */
public final class ServerSentEvents {
    private static final String FIELD = "data:";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Consumer<String> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<String> data = new ArrayList<>();
    private byte lastEnd;

    /** Tells the data of each event that has any. */
    public ServerSentEvents(Consumer<String> events) {
        this.events = events;
    }

    /** Tells the events of a whole body, also one that its end cuts off. */
    public static void read(byte[] body, Consumer<String> events) {
        ServerSentEvents reader = new ServerSentEvents(events);
        reader.add(body, body.length);
        reader.endLine();
        reader.endEvent();
    }

    /** Takes the next bytes of the stream, the first ones of an array. */
    public void add(byte[] bytes, int length) {
        int begin = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                line.write(bytes, begin, i - begin);
                end(bytes[i]);
                begin = i + 1;
            }
        }
        line.write(bytes, begin, length - begin);
    }

    /** CR, LF or both end a line. */
    private void end(byte end) {
        boolean secondOfBoth = end == '\n' && lastEnd == '\r' && line.size() == 0;
        lastEnd = end;
        if (!secondOfBoth) {
            endLine();
        }
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        if (text.isEmpty()) {
            endEvent();
        } else if (text.startsWith(FIELD)) {
            data.add(text.substring(FIELD.length()));
        }
    }

    private void endEvent() {
        String whole = String.join("\n", data).strip();
        data.clear();
        if (!whole.isEmpty()) {
            events.accept(whole);
        }
    }
}
