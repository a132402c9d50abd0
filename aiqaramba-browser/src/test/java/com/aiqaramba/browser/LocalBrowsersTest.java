package com.aiqaramba.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.internal.fixture.Pages;
import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.UploadAction;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class LocalBrowsersTest {
    private static final Path MISSING = Path.of("/no/such/program");

    @Test
    void a_browser_holds_its_place_until_it_is_closed() throws Exception {
        LocalBrowsers one = LocalBrowsers.builder()
                .limit(BrowserLimit.builder(1).maxWait(Duration.ZERO).build())
                .build();
        StartedBrowser first = one.start(BrowserProfile.DEFAULT, SessionListener.NONE);

        assertThatThrownBy(() -> one.start(BrowserProfile.DEFAULT, SessionListener.NONE))
                .hasMessageContaining("No browser became free in time");
        first.close();
        first.close();
        try (BrowserSession second = one.open(request(BrowserProfile.DEFAULT, Set.of()))) {
            assertThat(second.observe().nodes()).isEmpty();
            assertThatThrownBy(() -> one.start(BrowserProfile.DEFAULT, SessionListener.NONE))
                    .isInstanceOf(BrowserException.class);
        }
    }

    @Test
    void a_start_that_fails_or_is_interrupted_gives_its_place_back() throws Exception {
        BrowserLimit limit = BrowserLimit.builder(1).maxWait(Duration.ZERO).build();
        LocalBrowsers broken =
                LocalBrowsers.builder().limit(limit).binary(MISSING).build();
        assertThatThrownBy(() -> broken.start(BrowserProfile.DEFAULT, SessionListener.NONE))
                .hasMessageContaining("does not exist");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> LocalBrowsers.builder()
                        .limit(limit)
                        .build()
                        .start(BrowserProfile.DEFAULT, SessionListener.NONE))
                .isInstanceOf(InterruptedException.class);

        limit.acquire(SessionListener.NONE).close();
    }

    @Test
    void a_browser_that_nobody_uses_is_closed_and_frees_its_place() throws Exception {
        BrowserLimit limit = BrowserLimit.of(1);
        BrowserProfile impatient =
                BrowserProfile.builder().idleTimeout(Duration.ofMillis(1)).build();
        BrowserSession session = LocalBrowsers.builder().limit(limit).build().open(request(impatient, Set.of()));

        limit.acquire(SessionListener.NONE).close();

        assertThatThrownBy(session::observe).hasMessageStartingWith("Nobody used the browser for 0 seconds");
    }

    @Test
    void a_browser_that_is_shut_off_gets_the_file_that_is_uploaded(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("shoe.txt"), "a left shoe");
        BrowserProfile profile = BrowserProfile.builder().uploads(folder).build();
        String form = "<input type=file aria-label=Photo"
                + " onchange=\"files[0].text().then(it => document.title = files[0].name + ': ' + it)\">";
        try (TestSite site = new TestSite()) {
            String page = site.page("/form", form);
            BrowserSession session = LocalBrowsers.builder()
                    .isolation(Isolation.REQUIRED)
                    .build()
                    .open(request(profile, Set.of(Origin.of(page))));
            session.perform(new NavigateAction(page));
            ElementRef field = Pages.ref(session.observe(), "button", "Photo");

            assertThat(session.perform(new UploadAction(field, "shoe.txt"))).isEqualTo(ActionResult.done());
            assertThat(session.observe().title()).isEqualTo("shoe.txt: a left shoe");
            session.close();
        }
    }

    private static SessionRequest request(BrowserProfile profile, Set<Origin> origins) {
        return SessionRequest.builder(new RunKey(TenantId.SINGLE, new RunId("test")))
                .profile(profile)
                .network(new NetworkAccess(origins, false, true))
                .secrets(TestBrowser.NO_SECRETS)
                .build();
    }
}
