package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.action.Pause;
import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.SessionRequest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a session tells a listener that wants pictures. */
@Tag("browser")
final class FilmedSessionTest {
    private static final TestBrowser BROWSER = new TestBrowser();
    private static final TestSite SITE = new TestSite();
    private static final InstantSource STANDING = InstantSource.fixed(Instant.parse("2026-11-20T10:15:30Z"));
    private static final Pause NO_PAUSE = duration -> {};

    private final List<Screenshot> told = new ArrayList<>();

    @AfterAll
    static void stop() {
        BROWSER.close();
        SITE.close();
    }

    @Test
    void before_and_after_an_action_and_with_each_screenshot_a_picture_is_told() throws InterruptedException {
        SeleniumSession session = session(STANDING, true);
        BROWSER.onlyTab(SITE.page(
                "/green",
                "<body style='background:#0a0'><button onclick=\""
                        + "document.body.style.background = '#00a'\">Blue</button>"));

        session.perform(new ClickAction(ref(session.observe(), "button", "Blue")));
        Screenshot seen = session.screenshot();

        assertThat(told).hasSize(3);
        assertThat(corners()).containsExactly(new Color(0x00aa00), new Color(0x0000aa), new Color(0x0000aa));
        assertThat(told.get(2)).isSameAs(seen);
    }

    @Test
    void the_next_action_is_not_filmed_before_it_begins_when_the_latest_picture_is_fresh() throws InterruptedException {
        SeleniumSession session = session(STANDING, true);
        String url = SITE.page("/plain", "<p>nothing</p>");

        session.perform(new NavigateAction(url));
        session.observe();
        session.perform(new NavigateAction(url));

        assertThat(told).hasSize(2);
    }

    @Test
    void the_empty_page_of_a_new_browser_is_not_filmed() throws InterruptedException {
        SeleniumSession session = session(STANDING, true);

        session.perform(new NavigateAction(SITE.page("/first", "<body style='background:#0a0'>")));

        assertThat(corners()).containsExactly(new Color(0x00aa00));
    }

    @Test
    void a_page_that_does_not_rest_is_filmed_meanwhile_at_most_four_times_a_second() throws InterruptedException {
        SeleniumSession session = session(InstantSource.system(), true);
        String url = SITE.page(
                "/restless",
                "<p></p><script>let i = 0; setInterval(() => {"
                        + "document.querySelector('p').textContent = i++}, 20)</script>");

        session.perform(new NavigateAction(url));

        assertThat(told).hasSizeBetween(2, 1 + 4);
    }

    @Test
    void an_open_dialog_is_not_filmed_and_disturbs_nothing() throws InterruptedException {
        SeleniumSession session = session(STANDING, true);
        BROWSER.onlyTab(SITE.page("/dialog", "<button onclick=\"alert('hello')\">Say</button>"));

        assertThat(session.perform(new ClickAction(ref(session.observe(), "button", "Say")))
                        .isDone())
                .isTrue();
        assertThat(told).hasSize(1);
        assertThat(session.perform(new HandleDialogAction(true, "")).isDone()).isTrue();

        assertThat(told).hasSize(2);
    }

    @Test
    void whoever_does_not_want_pictures_is_told_none() throws InterruptedException {
        SeleniumSession session = session(STANDING, false);

        session.perform(new NavigateAction(SITE.page("/unseen", "<p>nothing</p>")));
        session.screenshot();

        assertThat(told).isEmpty();
    }

    private SeleniumSession session(InstantSource clock, boolean wantsFrames) {
        SessionListener listener = new SessionListener() {
            @Override
            public boolean wantsFrames() {
                return wantsFrames;
            }

            @Override
            public void frame(Screenshot picture) {
                told.add(picture);
            }
        };
        SessionRequest plain = TestBrowser.request(BrowserProfile.DEFAULT, TestBrowser.NO_SECRETS, new Redactor());
        SessionRequest request = SessionRequest.builder(plain.run())
                .profile(plain.profile())
                .network(plain.network())
                .secrets(plain.secrets())
                .redactor(plain.redactor())
                .listener(listener)
                .build();
        return new SeleniumSession(
                BROWSER.driver(), request, TestBrowser.CONTEXT, new Timing(clock, NO_PAUSE, Duration.ofSeconds(1)));
    }

    private List<Color> corners() {
        return told.stream().map(FilmedSessionTest::corner).toList();
    }

    /** As far as JPEG keeps it. */
    private static Color corner(Screenshot picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            Color color = new Color(image.getRGB(image.getWidth() - 1, image.getHeight() - 1));
            return new Color(rounded(color.getRed()), rounded(color.getGreen()), rounded(color.getBlue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int rounded(int shade) {
        return (shade + 5) / 10 * 10;
    }
}
