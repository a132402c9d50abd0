package com.aiqaramba.browser.internal.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What one tab does so often that browser and driver come to nothing else: it navigates, frames come and go in
 * it. It is stopped then, and told. Nobody could use such a page either. For the thread of the
 * socket, except where another is named.
 */
final class Storm {
    private static final Duration WITHIN = Duration.ofSeconds(3);
    private static final int MOST_NAVIGATIONS = 15;
    private static final int MOST_GONE = 40;
    private static final int MOST_FRAMES = 500;
    private static final String SCRIPTS = "Emulation.setScriptExecutionDisabled";
    private static final String END_TIMERS =
            "for (let timer = Math.min(setTimeout(() => {}), 10000); timer > 0; timer--) clearTimeout(timer)";

    private final InstantSource clock;
    private final Notices notices;
    private final BiConsumer<String, Map<String, Object>> tell;
    private final Burst navigations;
    private final Burst frames;
    /** The frames that have come, with the moment. */
    private final Map<String, Instant> young = new LinkedHashMap<>();

    private final Map<String, Burst> moving = new LinkedHashMap<>();
    /** The frames for which a script or a link has asked for a document that did not set out yet. */
    private final Set<String> asked = new LinkedHashSet<>();

    private volatile boolean isStopped;
    private volatile boolean mayGoOn;

    /**
     * Watches one tab.
     *
     * @param notices take what there is to tell
     * @param tell tells the tab something
     */
    Storm(InstantSource clock, Notices notices, BiConsumer<String, Map<String, Object>> tell) {
        this.clock = clock;
        this.notices = notices;
        this.tell = tell;
        this.navigations = new Burst(clock, MOST_NAVIGATIONS, WITHIN);
        this.frames = new Burst(clock, MOST_GONE, WITHIN);
    }

    /** Notes that a document asks for another one in a frame; who drives the browser may open as many as he likes. */
    void asksFor(String frame) {
        asked.add(frame);
        forgetOldest(asked);
    }

    /** Notes that the tab sets out for another document. */
    void navigates(String tab) {
        if (isStopped && mayGoOn) {
            tell.accept("Runtime.evaluate", Map.of("expression", END_TIMERS)); // or it navigates before it is left
            resume();
        }
        if (asked.remove(tab) && !isStopped && navigations.isFull()) {
            stop("The page went to another address again and again, " + navigations);
        }
    }

    /** Notes that there is another frame. */
    void frameCame(String frame) {
        young.put(frame, clock.instant());
        forgetOldest(young.keySet());
    }

    /** Notes that a frame is gone. */
    void frameWent(String frame) {
        moving.remove(frame);
        Instant came = young.remove(frame);
        if (came != null && came.plus(WITHIN).isAfter(clock.instant()) && !isStopped && frames.isFull()) {
            stop("Frames of the page came and went again and again, " + frames);
        }
    }

    /** Notes that a frame sets out for another document. */
    void frameNavigates(String frame) {
        Burst own = moving.computeIfAbsent(frame, unknown -> new Burst(clock, MOST_NAVIGATIONS, WITHIN));
        if (asked.remove(frame) && !isStopped && own.isFull()) {
            stop("A frame of the page went to another address again and again, " + own);
        }
        forgetOldest(moving.keySet());
    }

    private static void forgetOldest(Set<String> frames) {
        if (frames.size() > MOST_FRAMES) {
            frames.remove(frames.iterator().next());
        }
    }

    private void stop(String reason) {
        isStopped = true;
        mayGoOn = false;
        tell.accept(SCRIPTS, Map.of("value", true));
        tell.accept("Page.stopLoading", Map.of()); // also what the document itself has scheduled
        notices.add(reason + ". Its scripts were stopped; those of the next page run.");
    }

    /** Lets the scripts of the next document run, should they have been stopped. Any thread may call it. */
    void goOn() {
        mayGoOn = true;
    }

    /** Keeps those of the next document stopped too; answers whether they are. Any thread may call it. */
    boolean stays() {
        mayGoOn = false;
        return isStopped;
    }

    /** Lets scripts run from now on. Any thread may call it. */
    void resume() {
        isStopped = false;
        tell.accept(SCRIPTS, Map.of("value", false));
    }
}
