package com.aiqaramba.core.run;

import com.aiqaramba.core.check.Check;

/**
 * A check and what code found when it evaluated it on the live page. Immutable.
 *
 * @param check the statement
 * @param source who stated it
 * @param reason why it shows the expectation, in the words of who stated it; may be empty
 * @param held whether it holds
 * @param decisive whether it could have failed: one that held already on the page that the run started from says nothing
 *     about what the run did
 * @param evidence what on the page shows it
 */
public record CheckResult(Check check, Source source, String reason, boolean held, boolean decisive, String evidence) {
    /** Who stated a check. */
    public enum Source {
        /** The host, in code; always decisive. */
        HOST,
        /** The model, when it concluded. */
        MODEL
    }
}
