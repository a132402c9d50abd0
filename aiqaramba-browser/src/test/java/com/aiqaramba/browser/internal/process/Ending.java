package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.driver.DriverCalls;
import com.aiqaramba.core.error.BrowserException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.openqa.selenium.remote.RemoteWebDriver;

/** What can happen to a browser before it is closed. */
enum Ending {
    PLAIN {
        @Override
        void happenTo(BrowserProcess browser, LocalSite site) {}
    },
    KILLED_BROWSER {
        @Override
        void happenTo(BrowserProcess browser, LocalSite site) {
            kill(main());
        }
    },
    KILLED_DRIVER {
        @Override
        void happenTo(BrowserProcess browser, LocalSite site) {
            kill(main().parent().orElseThrow());
        }
    },
    BUSY_PAGE {
        @Override
        void happenTo(BrowserProcess browser, LocalSite site) {
            command(browser, "fetch('/reached').then(() => { while (true) {} })", new CompletableFuture<>());
            site.awaitReached();
        }
    },
    INTERRUPTED_COMMAND {
        @Override
        void happenTo(BrowserProcess browser, LocalSite site) throws Exception {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread caller = command(browser, "fetch('/reached')", thrown);
            site.awaitReached();
            caller.interrupt();
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        }
    },
    CLOSE_FROM_ANOTHER_THREAD {
        @Override
        void happenTo(BrowserProcess browser, LocalSite site) throws Exception {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            command(browser, "fetch('/reached')", thrown);
            site.awaitReached();
            close(browser);
            assertThat(thrown.get()).isInstanceOf(BrowserException.class);
        }
    };

    abstract void happenTo(BrowserProcess browser, LocalSite site) throws Exception;

    /** Closes it within the time that is promised. */
    static void close(BrowserProcess browser) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture.runAsync(browser::close, task -> new Thread(task).start())
                .get(5, TimeUnit.SECONDS);
    }

    /** Begins an asynchronous script, which never says that it is done. */
    private static Thread command(BrowserProcess browser, String script, CompletableFuture<Throwable> thrown) {
        RemoteWebDriver driver = browser.driver();
        Thread caller = new Thread(() -> {
            try {
                new DriverCalls(driver).call(() -> driver.executeAsyncScript(script) == null);
            } catch (InterruptedException | RuntimeException expected) {
                thrown.complete(expected);
            }
        });
        caller.start();
        return caller;
    }

    /** The child of our only driver; the process number that the driver tells may hold in its namespace only. */
    private static ProcessHandle main() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.parent().filter(Ending::isDriver).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Other tests of this JVM may share a browser whose driver is not ours. */
    private static boolean isDriver(ProcessHandle process) {
        return process.info()
                        .command()
                        .filter(it -> it.endsWith("chromedriver"))
                        .isPresent()
                && process.info()
                        .commandLine()
                        .filter(it -> it.contains("--aiqaramba-session="))
                        .isPresent();
    }

    /** Until it runs no more: a parent that is busy may leave a zombie, which counts as alive. */
    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        Deadline deadline = Deadline.in(Duration.ofSeconds(5));
        while (CommandLines.isRunning(process) && !deadline.isOver()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
