package com.aiqaramba.verification.benchmark;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.open;
import static com.aiqaramba.test.ScriptedCall.select;
import static com.aiqaramba.test.ScriptedCall.type;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.AgentRunnerBuilder;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.samples.shop.Shop;
import com.aiqaramba.test.FakeVideos;
import com.aiqaramba.test.ScriptedChatModel;
import com.aiqaramba.video.Mp4VideoEncoder;
import com.aiqaramba.video.internal.h264.ScreenCoder;
import com.aiqaramba.video.internal.h264.Yuv;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * What a video costs a run on the sample shop, in turn without one, with pictures that nobody encodes, and with a
 * video; then what the encoder needs for the pictures of such a run. Argument: number of rounds (10). {@code
 * bin/benchmark-video} starts it.
 */
final class VideoBenchmark {
    private static final int WARM_UPS = 20;

    private final Shop shop;
    private final PairedTimes durations = new PairedTimes("run");
    private final PairedTimes work = new PairedTimes("JVM CPU");

    private VideoBenchmark(Shop shop) {
        this.shop = shop;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        try (Shop shop = Shop.start()) {
            VideoBenchmark benchmark = new VideoBenchmark(shop);
            benchmark.measureRuns(rounds);
            benchmark.measureVideo();
        }
    }

    private void measureRuns(int rounds) {
        for (int round = -1; round < rounds; round++) {
            boolean counts = round >= 0; // the one before loads classes and files
            measure("no video", AgentRunner.builder(), counts);
            measure("pictures alone", AgentRunner.builder().video(new FakeVideos()), counts);
            measure(
                    "video",
                    AgentRunner.builder().video(Mp4VideoEncoder.builder().build()),
                    counts);
        }
        durations.print();
        work.print();
    }

    private void measure(String subject, AgentRunnerBuilder builder, boolean counts) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long begin = System.nanoTime();
        run(builder);
        if (counts) {
            durations.add(subject, System.nanoTime() - begin);
            work.add(subject, system.getProcessCpuTime() - cpu);
        }
    }

    private void measureVideo() throws IOException {
        FakeVideos videos = new FakeVideos();
        Run run = run(AgentRunner.builder().video(videos));
        List<Screenshot> pictures = videos.pictures(run.key());
        List<byte[]> frames = withoutRepetitions(pictures);
        double seconds = run.summary().duration().toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "video    %d pictures in %.1f s, %.1f a second, %d of them new%n",
                pictures.size(),
                seconds,
                pictures.size() / seconds,
                frames.size());
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            encode(frames);
        }
        encode(frames).forEach(System.out::println);
    }

    private static List<byte[]> withoutRepetitions(List<Screenshot> pictures) {
        List<byte[]> frames = new ArrayList<>();
        for (Screenshot picture : pictures) {
            if (frames.isEmpty() || !Arrays.equals(frames.get(frames.size() - 1), picture.bytes())) {
                frames.add(picture.bytes());
            }
        }
        return frames;
    }

    /** A line for each frame. */
    private static List<String> encode(List<byte[]> frames) throws IOException {
        List<String> lines = new ArrayList<>();
        ScreenCoder coder = null;
        for (byte[] frame : frames) {
            long begin = cpuOfThread();
            var image = ImageIO.read(new ByteArrayInputStream(frame));
            long decoded = cpuOfThread();
            Yuv picture = Yuv.of(image);
            long converted = cpuOfThread();
            coder = coder == null ? new ScreenCoder(image.getWidth(), image.getHeight(), picture) : coder;
            int bytes = coder.code(picture).units().remaining();
            lines.add(String.format(
                    Locale.ROOT,
                    "frame    %d x %d: JPEG %.0f + colours %.0f + H.264 %.0f ms CPU, %d bytes",
                    image.getWidth(),
                    image.getHeight(),
                    (decoded - begin) / 1e6,
                    (converted - decoded) / 1e6,
                    (cpuOfThread() - converted) / 1e6,
                    bytes));
        }
        return lines;
    }

    private static long cpuOfThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Run run(AgentRunnerBuilder builder) {
        return builder.model(script())
                .browsers(LocalBrowsers.headless())
                .storesInMemory()
                .build()
                .run(Task.on(page("/shoes/harbour-runner"))
                        .allowPrivateAddresses()
                        .goal("Put two pairs of Harbour Runner in size 42 in the cart.")
                        .expect("the cart shows 2 items")
                        .build());
    }

    private ScriptedChatModel script() {
        return ScriptedChatModel.script()
                .turn("", select("Size", "42"), click("button", "Increase quantity"), click("button", "Add to cart"))
                .turn("", open(page("/sign-in")))
                .turn("", type("textbox", "E-mail address", "guest@example.org"))
                .turn("", open(page("/cart")))
                .turn("", finish("Two pairs.", met(1).text("2 items in your cart")))
                .build();
    }

    private String page(String path) {
        return shop.url().resolve(path).toString();
    }
}
