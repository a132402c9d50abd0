package com.aiqaramba.browser.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Lines to be told, 20 at most until they are; more are dropped. Thread-safe. */
final class Notices {
    private static final int MOST = 20;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    void add(String line) {
        if (lines.size() < MOST) {
            lines.add(line);
        }
    }

    /** Returns what there is to tell, and forgets it. */
    List<String> drain() {
        List<String> drained = new ArrayList<>();
        for (String line = lines.poll(); line != null; line = lines.poll()) {
            drained.add(line);
        }
        return drained;
    }
}
