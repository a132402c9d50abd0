package com.aiqaramba.browser.internal.process;

import com.aiqaramba.browser.internal.driver.Product;
import com.aiqaramba.core.error.BrowserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A driver that listens on a port of the loopback interface. It chooses the port itself and says which, so that no two
 * starts race for one. What driver and browser write is read and dropped: it may hold what a page says.
 *
 * <p>Selenium's DriverService would do most of this, but keeps the process to itself, cannot be interrupted, and waits
 * up to 17 seconds for a driver that does not stop.
 */
final class DriverProcess {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(20);
    private static final int LONGEST_LINE = 300;
    private static final Pattern PORT =
            Pattern.compile("(?:started successfully on port |Listening on 127\\.0\\.0\\.1:)(\\d+)");

    private final Path executable;
    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private DriverProcess(Path executable, Process process) {
        this.executable = executable;
        this.process = process;
    }

    static DriverProcess start(Launch launch, SessionFolder folder) {
        Installation installation = launch.installation();
        try {
            DriverProcess started = new DriverProcess(
                    installation.driver(), builder(launch, folder).start());
            Thread reader = new Thread(started::read, "aiqaramba-browser-driver-output");
            reader.setDaemon(true);
            reader.start();
            return started;
        } catch (IOException failure) {
            throw new BrowserException(
                    "The driver " + installation.driver() + " could not be run. Check that it is a program for this"
                            + " machine.",
                    failure);
        }
    }

    private static ProcessBuilder builder(Launch launch, SessionFolder folder) {
        Installation installation = launch.installation();
        List<String> driver = command(installation, folder);
        List<String> command = launch.isolated() ? new Namespaces(installation).around(driver, folder) : driver;
        ProcessBuilder builder = new ProcessBuilder(Watchdog.over(command, folder));
        Map<String, String> environment = builder.environment();
        if (launch.isolated()) {
            environment.keySet().retainAll(Namespaces.ENVIRONMENT);
            environment.put("HOME", folder.path().toString());
        }
        for (String variable : List.of("TMPDIR", "TMP", "TEMP")) {
            environment.put(variable, folder.path().toString());
        }
        // Also makes Chromium's crash handlers, which detach themselves from its tree, name the session's folder.
        environment.put("BREAKPAD_DUMP_LOCATION", folder.crashReports().toString());
        environment.put("MOZ_CRASHREPORTER_DISABLE", "1");
        return builder.redirectErrorStream(true);
    }

    /** Names the session's folder, by which the driver is found when its owner was killed. */
    private static List<String> command(Installation installation, SessionFolder folder) {
        String executable = installation.driver().toString();
        String inFolder = folder.path() + folder.path().getFileSystem().getSeparator();
        return installation.product() == Product.FIREFOX
                ? List.of(executable, "--port=0", "--websocket-port=0", "--profile-root=" + inFolder)
                // ChromeDriver takes no notice of switches that it does not know.
                : List.of(executable, "--port=0", "--aiqaramba-session=" + inFolder);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits until the driver listens. */
    URI address() throws InterruptedException {
        try {
            return URI.create("http://127.0.0.1:" + port.get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException silent) {
            throw notListening("");
        } catch (ExecutionException ended) {
            throw notListening(" It ended, and said last: "
                    + Objects.requireNonNull(ended.getCause()).getMessage());
        }
    }

    /**
     * Tells whether it ended because somebody else was quicker at its port: it takes one on IPv6 that is free, and
     * wants the same on IPv4.
     */
    boolean lostItsPort() {
        return port.handle((found, ended) ->
                        ended != null && String.valueOf(ended.getMessage()).contains("port not available"))
                .getNow(false);
    }

    private BrowserException notListening(String reason) {
        return new BrowserException(
                "The driver " + executable + " did not begin to listen. Check that it is a WebDriver:"
                        + " chromedriver, msedgedriver or geckodriver." + reason);
    }

    private void read() {
        String said = "nothing";
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            while (line != null && !port.isDone()) {
                said = line.substring(0, Math.min(LONGEST_LINE, line.length()));
                Matcher matcher = PORT.matcher(line);
                if (matcher.find()) {
                    port.complete(Integer.valueOf(matcher.group(1)));
                }
                line = port.isDone() ? null : output.readLine();
            }
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // The driver is gone, and with it its output.
        } finally {
            port.completeExceptionally(new IOException(said));
        }
    }
}
