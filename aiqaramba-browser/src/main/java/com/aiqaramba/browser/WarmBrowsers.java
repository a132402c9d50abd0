package com.aiqaramba.browser;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.internal.time.MonotonicClock;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.BrowserSource;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Provider that keeps a few browsers started, so that a run need not wait for its own. Each serves one run and never
 * another; the next is started in its place. A run whose profile is another one, or that finds none ready, gets its
 * browser from the source.
 *
 * <pre>{@code
 * try (WarmBrowsers warm =
 *         WarmBrowsers.builder(LocalBrowsers.headless()).browsers(2).build()) {
 *     Run run = AgentRunner.inMemory(model, warm).run(task);
 * }
 * }</pre>
 *
 * <p>One daemon thread, {@code aiqaramba-browser-warm}, starts them one after the other. Every 5 seconds it looks
 * whether they answer and replaces those that do not, and those that have waited for the idle timeout of the profile.
 * What cannot be started is tried again then, and the log says why.
 *
 * <p>Waiting browsers count in the {@link BrowserLimit} of their source. They never queue for a place, and one is given
 * up whenever somebody else has to wait for one, so that a limit that is too small makes for cold starts and nothing
 * worse.
 *
 * <p>Thread-safe. To be closed after the last run.
 *
 * @since 0.1.0
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
     * Begins a provider on a source, which stays the caller's.
     *
     * @param source starts the browsers
     * @return a builder with the defaults
     */
    public static Builder builder(BrowserSource source) {
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

    /** Compares all but the folder that files are uploaded from: it is no matter of the browser's start. */
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

    /**
     * Builder of {@link WarmBrowsers}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final BrowserSource source;
        private BrowserProfile profile = BrowserProfile.DEFAULT;
        private int browsers = 1;

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
         * Sets how many browsers are to be ready.
         *
         * @param number 1 or more, each takes the memory of a browser; the default is 1
         * @return this builder
         * @throws IllegalArgumentException when it is less than 1
         */
        public Builder browsers(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("Keep 1 browser ready or more; the default is 1.");
            }
            browsers = number;
            return this;
        }

        /**
         * Builds the provider, which begins to start browsers at once.
         *
         * @return the provider, to be closed
         */
        public WarmBrowsers build() {
            WarmPool pool = new WarmPool(source, profile, browsers, MonotonicClock.start(), LOOK);
            return new WarmBrowsers(source, profile, pool);
        }
    }
}
