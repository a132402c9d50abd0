package com.aiqaramba.test;

import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Browsers without a browser, for tests of hosts, stores and listeners: a few pages with text, links and fields. It
 * knows nothing of HTML and proves nothing about a real page. Thread-safe.
 *
 * @since 0.1.0
 */
public final class FakeBrowsers implements BrowserProvider {
    private final Map<String, FakePage> pages = new HashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    private FakeBrowsers() {}

    /**
     * Browsers that know these pages and no others.
     *
     * @param pages the pages
     * @return the provider
     */
    public static FakeBrowsers with(FakePage... pages) {
        FakeBrowsers browsers = new FakeBrowsers();
        for (FakePage page : pages) {
            browsers.pages.put(page.url(), page);
        }
        return browsers;
    }

    @Override
    public BrowserSession open(SessionRequest request) {
        open.incrementAndGet();
        return new FakeSession(request, Map.copyOf(pages), open::decrementAndGet);
    }

    /**
     * Returns how many sessions are open.
     *
     * @return 0 when every run has closed its own
     */
    public int openSessions() {
        return open.get();
    }
}
