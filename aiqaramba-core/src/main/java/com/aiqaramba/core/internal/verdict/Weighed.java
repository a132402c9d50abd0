package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.CheckResult;

/**
 * Check that was evaluated, with the page on which it was.
 *
 * @param deeds how many actions the run had performed before
 */
record Weighed(CheckResult result, Observation page, int deeds, Weight weight) {
    Check check() {
        return result.check();
    }

    boolean proves() {
        return result.held() && result.decisive();
    }

    boolean covers() {
        return result.held() && weight.sound();
    }
}
