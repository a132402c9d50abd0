package com.aiqaramba.browser;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.BrowserSource;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps a few browsers started, so that a run need not wait for its own. Each serves one run and never another; the next
 * is started in its place. A run whose profile is another one, or that finds none ready, gets its browser from the source.
 *
 * <p>One daemon thread, {@code aiqaramba-browser-warm}, starts them one after the other. Every 5 seconds it looks whether
 * they answer and replaces those that do not, and those that have waited for the idle timeout of the profile. What cannot
 * be started is tried again then, and the log says why.
 *
 * <p>Waiting browsers count in the {@link BrowserLimit} of their source. They never queue for a place, and one is given up
 * whenever somebody else has to wait for one, so that a limit that is too small makes for cold starts and nothing worse.
 *
 * <p>Thread-safe. To be closed after the last run.
 */
public final class WarmBrowsers implements BrowserProvider, AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final BrowserSource source;
    private final BrowserProfile profile;
    private final WarmPool pool;

    WarmBrowsers(BrowserSource source, BrowserProfile profile, WarmPool pool) {
        this.source = source;
        this.profile = profile;
        this.pool = pool;
    }

    /**
     * Begins with where browsers come from. The source stays the caller's.
     *
     * @param source starts them
     * @return what is left to say
     */
    public static Builder over(BrowserSource source) {
        return new Builder(source);
    }

    /**
     * Hands over a browser that is ready, or starts one.
     *
     * @throws BrowserException when there is none, or the warm browsers were closed
     */
    @Override
    public BrowserSession open(SessionRequest request) throws InterruptedException {
        Optional<StartedBrowser> ready = suits(request.profile()) ? pool.take() : Optional.empty();
        if (ready.isEmpty()) {
            return source.open(request);
        }
        BrowserSource started = (sameProfile, listener) -> ready.get();
        return started.open(request);
    }

    /** Which folder files are uploaded from is no matter of the browser's start. */
    private boolean suits(BrowserProfile wanted) {
        Path any = Path.of("");
        return wanted.toBuilder()
                .uploads(any)
                .build()
                .equals(profile.toBuilder().uploads(any).build());
    }

    /** Ends the browsers that wait, and starts no more. Those of runs go on. A second call does nothing. */
    @Override
    public void close() {
        pool.close();
    }

    /** Says what is kept ready. Not thread-safe. */
    public static final class Builder {
        private final BrowserSource source;
        private BrowserProfile profile = BrowserProfile.DEFAULT;

        private Builder(BrowserSource source) {
            this.source = source;
        }

        /**
         * Sets the profile of the runs to come.
         *
         * @param ofRuns the default is {@link BrowserProfile#DEFAULT}; the folder for uploads may be each run's own
         * @return this builder
         */
        public Builder profile(BrowserProfile ofRuns) {
            profile = ofRuns;
            return this;
        }

        /**
         * Begins to start browsers.
         *
         * @param browsers how many are to be ready, 1 or more; each takes the memory of a browser
         * @return the warm browsers
         */
        public WarmBrowsers keeping(int browsers) {
            if (browsers < 1) {
                throw new IllegalArgumentException("Keep 1 browser ready or more.");
            }
            return new WarmBrowsers(
                    source, profile, new WarmPool(source, profile, browsers, InstantSource.system(), LOOK));
        }
    }
}
