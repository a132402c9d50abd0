package com.aiqaramba.core.internal.prompt;

import com.aiqaramba.core.agent.ObservationLimits;

/** Share of what is known that a request tells. */
public enum PromptDetail {
    /** All that the host's limits allow. */
    FULL(1, History.LIMIT, true),
    /** A third of the page, the latest steps, no picture. */
    LESS(3, 4_000, false),
    /** The least that no run can do without. */
    LEAST(10, 1_000, false);

    private static final int LEAST_CHARACTERS = 500;

    private final int divisor;
    private final int history;
    private final boolean picture;

    PromptDetail(int divisor, int history, boolean picture) {
        this.divisor = divisor;
        this.history = history;
        this.picture = picture;
    }

    /** Returns how much of a page is shown. */
    public ObservationLimits of(ObservationLimits limits) {
        return ObservationLimits.builder()
                .structure(part(limits.structure()))
                .text(part(limits.text()))
                .build();
    }

    private int part(int characters) {
        return Math.max(LEAST_CHARACTERS, characters / divisor);
    }

    /** Returns how many characters of the history are told. */
    public int history() {
        return history;
    }

    public boolean hasPicture() {
        return picture;
    }

    /** The next shorter one; the shortest one is its own. */
    public PromptDetail shorter() {
        return this == FULL ? LESS : LEAST;
    }
}
