package com.aiqaramba.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.BrowserSource;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.SessionRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class WarmBrowsersTest {
    private final FakeSource source = new FakeSource(BrowserLimit.of(5));

    @Test
    void a_run_of_another_profile_gets_a_browser_from_the_source() throws InterruptedException {
        BrowserProfile wide = BrowserProfile.builder().window(1920, 1080).build();
        try (WarmBrowsers warm = WarmBrowsers.builder(source.allow(2)).build()) {
            FakeBrowser ready = source.next();

            BrowserSession session = warm.open(request(wide));

            assertThat(session).isSameAs(source.next()).isNotSameAs(ready);
        }
    }

    @Test
    void a_folder_for_uploads_makes_no_other_profile() throws InterruptedException {
        try (WarmPool pool = pool(source);
                WarmBrowsers warm = new WarmBrowsers(source, BrowserProfile.DEFAULT, pool)) {
            source.allow(1);
            FakeBrowser ready = source.next();
            awaitReady(pool);
            BrowserProfile uploading =
                    BrowserProfile.builder().uploads(Path.of("/uploads")).build();

            assertThat(warm.open(request(uploading))).isSameAs(ready);
        }
    }

    @Test
    void a_real_browser_that_was_ready_shows_pages_and_ends_with_its_session() throws Exception {
        BrowserLimit limit = BrowserLimit.of(1);
        LocalBrowsers local = LocalBrowsers.builder().limit(limit).build();
        try (WarmPool pool = pool(local);
                WarmBrowsers warm = new WarmBrowsers(source, BrowserProfile.DEFAULT, pool)) {
            awaitReady(pool);
            try (BrowserSession session = warm.open(request(BrowserProfile.DEFAULT))) {
                assertThat(session.observe().url()).isEqualTo("about:blank");
            }
        }

        limit.toBuilder().maxWait(Duration.ZERO).build().acquire(SessionListener.NONE);
    }

    private static WarmPool pool(BrowserSource source) {
        return new WarmPool(source, BrowserProfile.DEFAULT, 1, InstantSource.system(), Duration.ofDays(1));
    }

    private static void awaitReady(WarmPool pool) {
        while (pool.ready() == 0) {
            Thread.onSpinWait();
        }
    }

    private static SessionRequest request(BrowserProfile profile) {
        return TestBrowser.request(profile, TestBrowser.NO_SECRETS, new Redactor());
    }
}
