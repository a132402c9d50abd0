package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.CheckResult;

/**
 * Check that was evaluated, with the page on which it was.
 *
 * @param sound false when its answer does not come from the application, or does not speak of the expectation
 */
record Weighed(CheckResult result, Observation page, boolean sound) {
    Check check() {
        return result.check();
    }

    boolean proves() {
        return result.held() && result.decisive();
    }

    boolean covers() {
        return result.held() && sound;
    }
}
