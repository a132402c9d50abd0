package com.aiqaramba.verification.benchmark;

import com.aiqaramba.browser.Isolation;
import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.browser.WarmBrowsers;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.docker.DockerBrowsers;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * How long a browser takes to start and to end: Selenium's own ChromeDriver against this library's, shut off from the
 * machine, not shut off, and kept ready; also in a container where the environment variable {@code AIQARAMBA_IMAGE}
 * names an image for it. Argument: number of rounds (15). {@code bin/benchmark} starts it.
 */
final class SessionBenchmark {
    private static final SessionRequest REQUEST = SessionRequest.builder(
                    new RunKey(TenantId.SINGLE, new RunId("benchmark")))
            .secrets((credential, field, origin) -> {
                throw new IllegalStateException("no secret is expected");
            })
            .build();

    /** From when a browser has started until it is found among those that are ready. */
    private static final long PUT_AWAY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private SessionBenchmark() {}

    private interface Opener {
        AutoCloseable open() throws InterruptedException;

        /** Awaits before a round what is not to be measured in it. */
        default void prepare() throws InterruptedException {}
    }

    /** A browser that was started before. While it is ended, the next one starts. */
    private static final class Warm implements Opener, AutoCloseable {
        private final Semaphore started = new Semaphore(0);
        private final WarmBrowsers browsers = WarmBrowsers.builder(this::start).build();

        private StartedBrowser start(BrowserProfile profile, SessionListener listener) throws InterruptedException {
            StartedBrowser browser = LocalBrowsers.headless().start(profile, listener);
            started.release();
            return browser;
        }

        @Override
        public void prepare() throws InterruptedException {
            started.acquire();
            LockSupport.parkNanos(PUT_AWAY_NANOS);
        }

        @Override
        public AutoCloseable open() throws InterruptedException {
            return browsers.open(REQUEST);
        }

        @Override
        public void close() {
            browsers.close();
        }
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Map<String, Opener> subjects = new LinkedHashMap<>();
        subjects.put("bare ChromeDriver", SessionBenchmark::bare);
        subjects.put(
                "LocalBrowsers, not shut off",
                () -> LocalBrowsers.builder().isolation(Isolation.NONE).build().open(REQUEST));
        subjects.put(
                "LocalBrowsers, shut off",
                () -> LocalBrowsers.builder()
                        .isolation(Isolation.REQUIRED)
                        .build()
                        .open(REQUEST));
        Optional.ofNullable(System.getenv("AIQARAMBA_IMAGE"))
                .map(image -> DockerBrowsers.builder().image(image).build())
                .ifPresent(containers -> subjects.put("DockerBrowsers", () -> containers.open(REQUEST)));
        try (Warm warm = new Warm()) {
            subjects.put("WarmBrowsers", warm);
            measureStartAndEnd(subjects, rounds);
        }
    }

    private static void measureStartAndEnd(Map<String, Opener> subjects, int rounds) throws Exception {
        PairedTimes starts = new PairedTimes("start");
        PairedTimes ends = new PairedTimes("end");
        for (int round = -1; round < rounds; round++) {
            for (Opener opener : subjects.values()) {
                opener.prepare();
            }
            for (Map.Entry<String, Opener> subject : subjects.entrySet()) {
                long begin = System.nanoTime();
                AutoCloseable browser = subject.getValue().open();
                long started = System.nanoTime();
                browser.close();
                long ended = System.nanoTime();
                if (round >= 0) { // the one before loads classes and files
                    starts.add(subject.getKey(), started - begin);
                    ends.add(subject.getKey(), ended - started);
                }
            }
        }
        starts.print();
        ends.print();
    }

    /** With no more than what it needs to run, and to an empty page like the others. */
    private static AutoCloseable bare() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .withEnvironment(Map.of("SE_OFFLINE", "true", "SE_AVOID_STATS", "true"))
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.get("about:blank");
        return driver::quit;
    }
}
