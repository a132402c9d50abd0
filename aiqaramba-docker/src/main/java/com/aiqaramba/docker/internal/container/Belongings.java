package com.aiqaramba.docker.internal.container;

import com.aiqaramba.browser.internal.process.Deadline;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was made for a browser, and must be ended: the last first, all of it within the time of a close. Thread-safe. */
final class Belongings {
    private static final Logger LOG = LoggerFactory.getLogger(Belongings.class);
    private static final Duration LONGEST = Duration.ofMillis(4500);

    private final Deque<Ending> endings = new ConcurrentLinkedDeque<>();

    /** How one of them is ended. */
    @FunctionalInterface
    interface Ending {
        /**
         * Ends it.
         *
         * @return whether it is gone
         */
        boolean endBy(Deadline deadline) throws InterruptedException;
    }

    void add(Ending ending) {
        endings.push(ending);
    }

    void addClosing(Runnable close) {
        add(deadline -> {
            close.run();
            return true;
        });
    }

    void end() {
        Deadline deadline = Deadline.in(LONGEST);
        boolean gone = true;
        for (Ending ending = endings.poll(); ending != null; ending = endings.poll()) {
            gone &= end(ending, deadline);
        }
        if (!gone) {
            LOG.warn("A browser's container could not be ended whole; the next start removes what is left of it.");
        }
    }

    /** What goes wrong with one must not keep the others. */
    private static boolean end(Ending ending, Deadline deadline) {
        try {
            return ending.endBy(deadline);
        } catch (InterruptedException | RuntimeException failure) {
            LOG.debug("Something of a browser's container could not be ended.", failure);
            return false;
        }
    }
}
