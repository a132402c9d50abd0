package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.core.error.BrowserException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.openqa.selenium.remote.http.HttpClient;
import org.openqa.selenium.remote.http.HttpMethod;
import org.openqa.selenium.remote.http.HttpRequest;
import org.openqa.selenium.remote.http.HttpResponse;

/** Requests to a Grid beside commands of a session. Each request has a connection of its own. Thread-safe. */
final class GridClient {
    private final GridAccess grid;

    GridClient(GridAccess grid) {
        this.grid = grid;
    }

    /**
     * Asks the Grid for its status.
     *
     * @throws BrowserException when there is no Grid, or it does not answer in time
     */
    GridStatus status(Duration atMost) throws InterruptedException {
        HttpResponse answer = send(new HttpRequest(HttpMethod.GET, "/status"), atMost);
        return GridStatus.parse(answer.contentAsString()).orElseThrow(() -> refusal(answer.getStatus()));
    }

    private BrowserException refusal(int status) {
        return status == 401 || status == 403
                ? new BrowserException(theGrid() + " refused the user or the password (HTTP " + status
                        + "). Give the right ones with GridBrowsers.Builder.credentials.")
                : new BrowserException("What answers at " + grid.address() + " is no Selenium Grid: /status says HTTP "
                        + status + ". Give the address of its hub, router or standalone server.");
    }

    /**
     * Ends a session.
     *
     * @return whether the Grid says that it is gone
     */
    boolean delete(String session, Duration atMost) throws InterruptedException {
        try {
            int status = send(new HttpRequest(HttpMethod.DELETE, "/session/" + session), atMost)
                    .getStatus();
            return status == 200 || status == 404;
        } catch (BrowserException unreachable) {
            return false;
        }
    }

    private HttpResponse send(HttpRequest request, Duration atMost) throws InterruptedException {
        try (HttpClient client = HttpClient.Factory.createDefault().createClient(grid.client(atMost))) {
            return client.execute(request);
        } catch (RuntimeException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while the Grid was asked.");
            }
            throw told(failure, atMost);
        }
    }

    /** Without the cause, whose message holds whatever the peer sent. */
    private BrowserException told(RuntimeException failure, Duration atMost) {
        if (has(failure, Tls13Trust.OldProtocolException.class::isInstance)) {
            return new BrowserException(
                    theGrid() + " does not speak TLS 1.3, and nothing older is used." + " Update what ends TLS there.");
        }
        if (has(failure, SSLException.class::isInstance)) {
            return new BrowserException(
                    "There is no trusted TLS connection to " + theGrid() + ". Check its certificate;"
                            + " one of a private authority is trusted with GridBrowsers.Builder.trust.");
        }
        if (has(failure, cause -> cause instanceof TimeoutException || cause instanceof HttpTimeoutException)) {
            return new BrowserException(theGrid() + " did not answer within " + atMost.toMillis() / 1000.0
                    + " seconds. Check its address and whether it is overloaded.");
        }
        if (has(failure, ConnectException.class::isInstance)) {
            return new BrowserException(
                    theGrid() + " cannot be reached: nothing listens there. Check its address and whether it runs.");
        }
        return new BrowserException("The connection to " + theGrid() + " broke"
                + (has(failure, IOException.class::isInstance)
                        ? "."
                        : " (" + failure.getClass().getSimpleName() + ")."));
    }

    private String theGrid() {
        return "The Grid at " + grid.address();
    }

    private static boolean has(Throwable failure, Predicate<Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind);
    }
}
