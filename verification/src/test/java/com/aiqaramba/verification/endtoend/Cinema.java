package com.aiqaramba.verification.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcodec.common.DemuxerTrack;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.model.Packet;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;

/** Lets a real browser play the video in a run's report, frame by frame, and tells what it shows. */
final class Cinema {
    /** Less than any frame lasts. */
    private static final double MOMENT = 0.0005;

    /** A report allows no script, so the page round it does what a visitor would do, and tells this test. */
    private static final String PLAYER = """
            <iframe src="/report" title="report"></iframe><p></p>
            <script>
            const event = (target, name) => new Promise((resolve, reject) => {
              target.addEventListener(name, resolve, {once: true});
              target.addEventListener('error', () => reject(target.error.message), {once: true});
            });
            // That it has sought does not mean that it shows it yet.
            const presented = (video, time) => new Promise(resolve => {
              const check = (now, frame) => Math.abs(time - frame.mediaTime) < 0.001
                  ? resolve() : video.requestVideoFrameCallback(check);
              video.requestVideoFrameCallback(check);
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
              const seen = [video.duration];
              for (const time of [TIMES]) {
                const frame = presented(video, time);
                video.currentTime = time;
                await frame;
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
     * @param seconds how long it is
     * @param frames all of them in their order, and then the first one again
     */
    record Screening(double seconds, List<Frame> frames) {}

    /** The last pixel of a frame, and by how much its reddest pixel is more red than green or blue. */
    record Frame(int red, int green, int blue, int redness) {
        boolean showsRed() {
            return redness > Picture.REDDISH;
        }
    }

    static Screening play(Run run) throws IOException, InterruptedException {
        List<Double> times = frames(run.video().orElseThrow().bytes());
        String sought = Stream.concat(times.stream(), Stream.of(times.get(0)))
                .map(begin -> String.valueOf(begin + MOMENT))
                .collect(Collectors.joining(","));
        try (TestSite site = new TestSite();
                BrowserSession browser = LocalBrowsers.headless().open(request(site))) {
            site.page("/report", run.report().toHtml()).page("/player", PLAYER.replace("TIMES", sought));
            browser.perform(new NavigateAction(site.url("/player")));
            browser.perform(new WaitForAction(Check.text("over"), Duration.ofSeconds(60)));
            assertThat(site.posts()).hasSize(1);
            return screening(site.posts().get(0).lines().toList());
        }
    }

    private static SessionRequest request(TestSite site) {
        return SessionRequest.builder(new RunKey(TenantId.SINGLE, new RunId("cinema")))
                .network(new NetworkAccess(Set.of(Origin.of(site.url("/"))), false, true))
                .secrets((credential, field, origin) -> {
                    throw new IllegalStateException("no secret is expected");
                })
                .build();
    }

    /** When each frame begins, in seconds. */
    private static List<Double> frames(byte[] video) throws IOException {
        var file = ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(video));
        DemuxerTrack track = MP4Demuxer.createMP4Demuxer(file).getVideoTrack();
        List<Double> times = new ArrayList<>();
        for (Packet frame = track.nextFrame(); frame != null; frame = track.nextFrame()) {
            times.add(frame.getPtsD());
        }
        return times;
    }

    private static Screening screening(List<String> seen) {
        List<Frame> frames = seen.stream().skip(1).map(Cinema::frame).toList();
        return new Screening(Double.parseDouble(seen.get(0)), frames);
    }

    private static Frame frame(String line) {
        int[] numbers =
                Arrays.stream(line.split(" ", 4)).mapToInt(Integer::parseInt).toArray();
        return new Frame(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
