package com.aiqaramba.browser.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

/**
 * Watch over the documents of the tabs that were active once; frames of other sites have one of their own. It runs in a
 * world of its own, which shares the documents with their pages and nothing else: what pages replace does not reach it.
 * What it records are lines of the console, so that nothing is lost when a page navigates. For one thread at a time.
 */
public final class WatchedPages {
    /** Name of the world in which documents are watched. */
    public static final String WORLD = "aiqaramba-watch";

    /** The watch tells by its token that it is not a page's, and nothing where it stands in a frame. */
    private static final String REST = "globalThis.aiqaramba ? aiqaramba.rest()"
            + " : [document.readyState, 1e9, 0, performance.timeOrigin, '', -1, Date.now()]";

    /** Unknown to pages, and the same for all sessions on one browser, so that it is watched once. */
    private static final UUID SECRET = UUID.randomUUID();

    private final PageDriver browser;
    private final Tabs tabs;
    private final String token;
    private final Set<String> watched = new HashSet<>();
    private boolean isPossible = true;
    private String worldOf = "";
    private int world;

    /**
     * Watches one browser's tabs.
     *
     * @param session the driver's name of its session
     */
    public WatchedPages(PageDriver browser, Tabs tabs, String session) {
        this.browser = browser;
        this.tabs = tabs;
        this.token = UUID.nameUUIDFromBytes((SECRET + session).getBytes(StandardCharsets.UTF_8)) + " ";
    }

    /** Returns the beginning of each line that was recorded. */
    public String token() {
        return token;
    }

    /** Returns the name of the active tab, which in Chromium is that of its frame too. */
    public String tab() {
        return tabs.handle();
    }

    /** Tells whether this browser can be watched. */
    public boolean isPossible() {
        return isPossible;
    }

    /**
     * Returns what adds the watch to documents, by {@code Page.addScriptToEvaluateOnNewDocument}.
     *
     * @param token the beginning of its lines of the console; empty where it keeps them until they are asked for
     */
    public static Map<String, Object> watching(String token) {
        String source = "if (!globalThis.aiqaramba) globalThis.aiqaramba = (() => {const TOKEN = '" + token + "';\n"
                + Script.RECORD.source() + "})();";
        return Map.of("source", source, "worldName", WORLD, "runImmediately", true);
    }

    /** Watches the active tab from now on. */
    public void watch() throws InterruptedException {
        String tab = tabs.handle();
        if (!isPossible || watched.contains(tab)) {
            return;
        }
        try {
            isPossible = browser.tellDevTools("Page.addScriptToEvaluateOnNewDocument", watching(token));
            watched.add(tab);
        } catch (WebDriverException dialogOrClosedTab) {
            // It is watched once it can be.
        }
    }

    /**
     * Moment of a document.
     *
     * @param isLoaded tells whether it is loaded
     * @param quiet milliseconds in which nothing has changed in it
     * @param animated milliseconds after which what moves in it ends, 0 when nothing does that ends soon
     * @param document what tells it from those before and after it, 0 when that is not known
     * @param changes how often something changed in it, negative when that is not known
     * @param time of the browser, in milliseconds
     */
    public record Moment(
            boolean isLoaded, double quiet, double animated, double document, double changes, double time) {
        /** Tells whether nothing has changed since an earlier moment, as far as the document itself goes. */
        public boolean isUnchangedSince(Moment before) {
            return changes >= 0 && changes == before.changes && document == before.document;
        }
    }

    /**
     * Looks at the document of the active tab.
     *
     * @return empty when this browser's pages cannot be watched
     */
    public Optional<Moment> moment() throws InterruptedException {
        if (!isPossible) {
            return Optional.empty();
        }
        String tab = tabs.handle();
        Optional<Moment> known = tab.equals(worldOf) ? momentIn(world, token) : Optional.empty();
        return Optional.of(known.isPresent() ? known.get() : momentOf(tab));
    }

    private Moment momentOf(String tab) throws InterruptedException {
        worldOf = tab;
        world = ask("Page.createIsolatedWorld", Map.of("frameId", tab, "worldName", WORLD))
                .path("executionContextId")
                .asInt();
        return momentIn(world, "").orElse(new Moment(false, 0, 0, 0, -1, 0));
    }

    /** The number of a world may have become that of another one: only what has the token is believed then. */
    private Optional<Moment> momentIn(int context, String required) throws InterruptedException {
        JsonNode now = ask("Runtime.evaluate", Map.of("contextId", context, "returnByValue", true, "expression", REST))
                .path("result")
                .path("value");
        return now.size() == 7 && now.path(4).asText().startsWith(required)
                ? Optional.of(new Moment(
                        now.path(0).asText().equals("complete"),
                        now.path(1).asDouble(),
                        now.path(2).asDouble(),
                        now.path(3).asDouble(),
                        now.path(5).asDouble(),
                        now.path(6).asDouble()))
                : Optional.empty();
    }

    /** No answer is an empty one: the document has just gone. */
    private JsonNode ask(String command, Map<String, Object> parameters) throws InterruptedException {
        try {
            return browser.askDevTools(command, parameters).orElse(MissingNode.getInstance());
        } catch (UnhandledAlertException | NoSuchWindowException noPage) {
            throw noPage;
        } catch (WebDriverException navigated) {
            return MissingNode.getInstance();
        }
    }
}
