package com.aiqaramba.browser;

import com.aiqaramba.browser.internal.fixture.SeleniumGrid;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.StartedBrowser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A program that opens browsers on a Grid, says so, and exits at the end of its input. */
final class GridOwner {
    private GridOwner() {}

    public static void main(String[] arguments) throws Exception {
        GridBrowsers browsers = browsers(URI.create(arguments[0]));
        ExecutorService threads = Executors.newCachedThreadPool();
        Callable<StartedBrowser> start = () -> browsers.start(BrowserProfile.DEFAULT, SessionListener.NONE);
        for (Future<StartedBrowser> started :
                threads.invokeAll(Collections.nCopies(Integer.parseInt(arguments[1]), start))) {
            started.get();
        }
        System.out.println("open");
        if (System.in.read() < 0) {
            System.exit(0);
        }
    }

    static GridBrowsers browsers(URI grid) {
        return builder(grid).build();
    }

    static GridBrowsers.Builder builder(URI grid) {
        return GridBrowsers.builder(grid)
                .credentials(SeleniumGrid.USER, Secret.of(SeleniumGrid.PASSWORD.toCharArray()));
    }

    /** Runs the program until its browsers are open. */
    static Process start(URI grid, int count) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GridOwner.class.getName(),
                        grid.toString(),
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"open".equals(output.readLine())) {
            throw new IOException("The program opened no browsers.");
        }
        return process;
    }
}
