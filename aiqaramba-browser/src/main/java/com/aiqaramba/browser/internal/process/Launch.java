package com.aiqaramba.browser.internal.process;

import com.aiqaramba.core.spi.BrowserProfile;
import java.time.Duration;

/**
 * What is started and how.
 *
 * @param commandTimeout how much longer than a page load one command may take
 */
public record Launch(Installation installation, boolean headless, BrowserProfile profile, Duration commandTimeout) {
    /** A script must give up before the connection does, or the session is lost with it. */
    Duration scriptTimeout() {
        return profile.pageLoadTimeout().plus(commandTimeout.dividedBy(2));
    }

    Duration readTimeout() {
        return profile.pageLoadTimeout().plus(commandTimeout);
    }
}
