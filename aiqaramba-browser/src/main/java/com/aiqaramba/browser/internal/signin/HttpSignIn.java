package com.aiqaramba.browser.internal.signin;

import com.aiqaramba.browser.internal.event.EventListener;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.spi.HttpCredential;
import com.aiqaramba.core.spi.SecretResolver;
import com.aiqaramba.core.web.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers to HTTP authentication with the run's credential, once for each of its origins. The browser remembers the
 * answer for as long as it runs. It is given in an address that is opened in a tab of its own, which is closed at once,
 * so that neither history nor Referer of the agent's tabs, nor anything that the agent is shown, has it. The page
 * itself, which may have the credential, can read it there. For one thread at a time.
 */
public final class HttpSignIn implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(HttpSignIn.class);
    private static final int UNAUTHORIZED = 401;
    private static final int MOST_TOLD = 100;

    /** A browser tells nothing of a frame for which it asks the user, and nobody, for a password. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PageDriver browser;
    private final Optional<HttpCredential> credential;
    private final SecretResolver secrets;
    private final Deque<Challenge> open = new ArrayDeque<>();
    private final Map<String, Challenge> waiting = new LinkedHashMap<>();
    private final Set<Origin> tried = new HashSet<>();
    private final Set<Origin> told = new HashSet<>();
    private final List<String> notices = new ArrayList<>();
    private final InstantSource clock;
    private Instant waitingSince = Instant.MAX;

    /**
     * Answers for one browser.
     *
     * @param credential empty when the run has none; then it is only told that one is wanted
     * @param clock tells how long a frame has waited for its document
     */
    public HttpSignIn(
            PageDriver browser, Optional<HttpCredential> credential, SecretResolver secrets, InstantSource clock) {
        this.browser = browser;
        this.credential = credential;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public void on(String name, JsonNode params) {
        String id = params.path("requestId").asText();
        switch (name) {
            case "Network.requestWillBeSent" -> requested(id, params);
            case "Network.responseReceived" -> answered(id, params);
            case "Network.loadingFailed" -> waiting.remove(id);
            default -> {}
        }
    }

    private void requested(String id, JsonNode params) {
        if (isDocument(params)) {
            challenge(params, params.path("request").path("url").asText())
                    .filter(challenge -> isAnswerable(challenge.origin()) && !tried.contains(challenge.origin()))
                    .ifPresent(challenge -> await(id, challenge));
        }
    }

    private void await(String id, Challenge challenge) {
        if (waiting.isEmpty()) {
            waitingSince = clock.instant();
        }
        waiting.put(id, challenge);
    }

    private void answered(String id, JsonNode params) {
        waiting.remove(id);
        JsonNode response = params.path("response");
        if (response.path("status").asInt() == UNAUTHORIZED && isHttpAuthentication(response.path("headers"))) {
            challenge(params, response.path("url").asText()).ifPresent(this::challenged);
        }
    }

    private static Optional<Challenge> challenge(JsonNode params, String url) {
        String frame = isDocument(params) ? params.path("frameId").asText() : "";
        return Origin.find(url).map(origin -> new Challenge(origin, url, frame));
    }

    private static boolean isDocument(JsonNode params) {
        return params.path("type").asText().equals("Document");
    }

    /** Other answers of this kind have the status too, and are the page's own business. */
    private static boolean isHttpAuthentication(JsonNode headers) {
        List<String> names = new ArrayList<>();
        headers.fieldNames().forEachRemaining(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names.contains("www-authenticate");
    }

    private void challenged(Challenge challenge) {
        Origin origin = challenge.origin();
        boolean answerable = isAnswerable(origin);
        if (answerable && tried.add(origin)) {
            open.add(challenge);
        } else if (told.size() < MOST_TOLD && told.add(origin)) {
            notices.add(
                    answerable
                            ? origin + " did not accept the user name and password of this run."
                            : origin + " asks for a user name and password (HTTP authentication), and this run has none"
                                    + " for it.");
        }
    }

    private boolean isAnswerable(Origin origin) {
        return credential.filter(known -> known.origins().contains(origin)).isPresent();
    }

    /** Tells whether this run may sign in anywhere. */
    public boolean isPossible() {
        return credential.isPresent();
    }

    /** Tells whether a frame has waited so long for its document that it is likely to wait for a password. */
    public boolean isWanted() {
        return !waiting.isEmpty() && !clock.instant().isBefore(waitingSince.plus(PATIENCE));
    }

    /** Returns what is worth telling since the last call. */
    public List<String> drainNotices() {
        List<String> drained = List.copyOf(notices);
        notices.clear();
        return drained;
    }

    /**
     * Signs in where that is wanted, and opens again in the active tab what was refused. To be called when the page has
     * settled: a frame from which a password is wanted waits silently for a prompt that nobody sees. Does nothing
     * while a dialog is open.
     *
     * @return a sentence for whoever waits for the page, empty when nothing was wanted
     */
    public Optional<String> signIn() throws InterruptedException {
        waiting.values().stream().findFirst().ifPresent(this::challenged);
        waiting.clear();
        Challenge challenge = open.poll();
        if (challenge == null || credential.isEmpty()) {
            return Optional.empty();
        }
        try {
            answer(challenge, credential.get());
            reopen(challenge);
            return Optional.of("Signed in at " + challenge.origin() + " by HTTP authentication.");
        } catch (CredentialException notAllowed) {
            return Optional.of(String.valueOf(notAllowed.getMessage()));
        } catch (WebDriverException failed) {
            LOG.debug("The browser could not sign in at {}.", challenge.origin());
            return Optional.of("Signing in at " + challenge.origin() + " did not work; try again.");
        }
    }

    private void answer(Challenge challenge, HttpCredential known) throws InterruptedException {
        String tab = browser.ask(driver -> driver.getWindowHandle());
        try (Secret user = secrets.resolve(known.id(), HttpCredential.USERNAME, challenge.origin());
                Secret password = secrets.resolve(known.id(), HttpCredential.PASSWORD, challenge.origin())) {
            String address = withUser(challenge.url(), user.use(String::new), password.use(String::new));
            browser.tell(driver -> driver.switchTo().newWindow(WindowType.TAB));
            browser.tell(driver -> driver.get(address));
        } finally {
            leave(tab);
        }
    }

    private static String withUser(String url, String user, String password) {
        int host = url.indexOf("//") + 2;
        return url.substring(0, host) + encoded(user) + ":" + encoded(password) + "@" + url.substring(host);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Only a tab of our own is closed; one in which a dialog is open stays, and is seen. */
    private void leave(String tab) throws InterruptedException {
        if (!browser.ask(driver -> driver.getWindowHandle()).equals(tab)) {
            browser.tell(driver -> driver.close());
            browser.tell(driver -> driver.switchTo().window(tab));
        }
    }

    private void reopen(Challenge challenge) throws InterruptedException {
        String tab = browser.ask(driver -> driver.getWindowHandle());
        browser.tell(driver -> {
            if (challenge.frame().equals(tab)) {
                driver.get(challenge.url());
            } else {
                driver.navigate().refresh();
            }
        });
    }
}
