package com.aiqaramba.verification.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets a real browser play the video in a run's report, and tells what it shows. */
final class Cinema {
    /** A report allows no script, so the page round it does what a visitor would do, and tells this test. */
    private static final String PLAYER = """
            <iframe src="/report" title="report"></iframe><p></p>
            <script>
            const event = (target, name) => new Promise((resolve, reject) => {
              target.addEventListener(name, resolve, {once: true});
              target.addEventListener('error', () => reject(target.error.message), {once: true});
            });
            const look = (video, canvas) => {
              const context = canvas.getContext('2d', {willReadFrequently: true});
              context.drawImage(video, 0, 0);
              const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
              let redness = 0;
              for (let i = 0; i < pixels.length; i += 4) {
                redness = Math.max(redness, pixels[i] - Math.max(pixels[i + 1], pixels[i + 2]));
              }
              return [...pixels.slice(-4, -1), redness].join(' ');
            };
            const play = async () => {
              const video = document.querySelector('iframe').contentDocument.querySelector('video');
              if (video.readyState < 2) {
                video.preload = 'auto';
                await event(video, 'loadeddata');
              }
              const canvas = Object.assign(document.createElement('canvas'),
                  {width: video.videoWidth, height: video.videoHeight});
              const seen = [`${video.videoWidth}x${video.videoHeight} ${video.duration}`];
              for (const time of [%s]) {
                video.currentTime = time;
                await event(video, 'seeked');
                seen.push(look(video, canvas));
              }
              return seen.join('\\n');
            };
            window.addEventListener('load', () => play().catch(failure => 'failed: ' + failure)
                .then(result => fetch('/posted', {method: 'POST', body: result}))
                .then(() => document.querySelector('p').textContent = 'over'));
            </script>
            """;

    private Cinema() {}

    /**
     * What was played.
     *
     * @param size width x height
     * @param seconds how long it is
     * @param frames what was shown at each of the times that were asked for
     */
    record Screening(String size, double seconds, List<Frame> frames) {}

    /** The last pixel of a frame, and by how much its reddest pixel is more red than green or blue. */
    record Frame(int red, int green, int blue, int redness) {
        boolean showsRed() {
            return redness > Picture.REDDISH;
        }
    }

    /** Looks at the video at these seconds. */
    static Screening play(Run run, List<Double> times) throws InterruptedException {
        String sought = times.stream().map(String::valueOf).collect(Collectors.joining(","));
        try (TestSite site = new TestSite();
                BrowserSession browser = LocalBrowsers.headless().open(request(site))) {
            site.page("/report", run.report().toHtml()).page("/player", PLAYER.formatted(sought));
            browser.perform(new BrowserAction.Navigate(site.url("/player")));
            browser.perform(new BrowserAction.WaitFor(new Check.Text("over", true), Duration.ofSeconds(60)));
            assertThat(site.posts()).hasSize(1);
            return screening(site.posts().get(0).lines().toList());
        }
    }

    private static SessionRequest request(TestSite site) {
        return new SessionRequest(
                new RunKey(TenantId.SINGLE, new RunId("cinema")),
                BrowserProfile.DEFAULT,
                new NetworkAccess(Set.of(Origin.of(site.url("/"))), false, true),
                (credential, field, origin) -> {
                    throw new IllegalStateException("no secret is expected");
                },
                new Redactor(),
                SessionListener.NONE);
    }

    private static Screening screening(List<String> seen) {
        assertThat(seen.get(0)).matches("\\d+x\\d+ [\\d.]+");
        String[] film = seen.get(0).split(" ", 2);
        List<Frame> frames = seen.stream().skip(1).map(Cinema::frame).toList();
        return new Screening(film[0], Double.parseDouble(film[1]), frames);
    }

    private static Frame frame(String line) {
        int[] numbers =
                Arrays.stream(line.split(" ", 4)).mapToInt(Integer::parseInt).toArray();
        return new Frame(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
