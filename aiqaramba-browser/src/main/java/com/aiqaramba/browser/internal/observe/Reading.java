package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.BrowserErrorPage;
import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.PageNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

/** One reading of a page: what has been gathered so far while the frames are walked. */
final class Reading {
    private static final int MAX_NODES = 20_000;
    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_FRAMES = 50;
    private static final int MAX_DEPTH = 5;
    /** So many frames are read that lie off the screen. */
    private static final int MAX_OFFSCREEN_FRAMES = 20;
    /** After this time no further frame is read. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final FrameReader frames;
    private final SecretFields secrets;
    private final InstantSource clock;
    private final Instant deadline;
    private final List<PageNode> nodes = new ArrayList<>();
    private final List<SeenElement> elements = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int characters;
    private int framesEntered;
    private boolean isForeign;
    private boolean complete = true;
    private String url = "";
    private String title = "";
    private String document = "";

    Reading(FrameReader frames, SecretFields secrets, InstantSource clock) {
        this.clock = clock;
        this.deadline = clock.instant().plus(LONGEST);
        this.frames = frames;
        this.secrets = secrets;
    }

    void read(FramePath path, String frame, boolean offscreen) throws InterruptedException {
        Optional<FrameContent> content =
                frames.read(path, offscreen, MAX_NODES - nodes.size(), MAX_CHARACTERS - characters);
        if (content.isEmpty()) {
            unreadable(frame);
            return;
        }
        if (path.depth() > 0 && BrowserErrorPage.isOne(content.get().text("url"))) {
            notices.add("Frame '" + frame + "' shows no page: its address could not be opened.");
            return;
        }
        note(content.get(), path);
        add(content.get(), path, path.depth() == 0 || !frame.isEmpty() ? frame : nameOf(content.get()));
    }

    /** A frame without a name is called by its origin; a document that was written into the page has none. */
    private static String nameOf(FrameContent content) {
        String origin = content.text("origin");
        return origin.equals("null") ? "frame" : origin;
    }

    private void note(FrameContent content, FramePath path) {
        if (path.depth() == 0) {
            url = content.text("url");
            title = content.text("title");
            document = content.text("document");
        }
        if (content.tampered()) {
            notices.add("The page replaces functions of the browser; what is shown here may be wrong.");
        }
        if (!content.complete()) {
            complete = false;
            notices.add("The page is too big; a part of it was left out.");
        }
    }

    private void add(FrameContent content, FramePath path, String frame) throws InterruptedException {
        int element = 0;
        int child = 0;
        for (RawNode node : content.nodes()) {
            if (node.isFrame()) {
                enter(path, content.frames().get(child++), node);
            } else if (node.isNumbered()) {
                addElement(node, content.elements().get(element++), path, frame, content.isApart());
            } else {
                addNode(node.toNode(0, frame));
            }
        }
    }

    private void addNode(PageNode node) {
        characters +=
                node.name().length() + node.value().length() + node.detail().length();
        nodes.add(isForeign ? with(node, NodeState.FOREIGN).build() : node);
    }

    private void addElement(RawNode raw, ElementHandle handle, FramePath path, String frame, boolean isApart)
            throws InterruptedException {
        PageNode node = raw.toNode(elements.size() + 1, frame);
        // Where the script could not be told of fields with secrets, they are compared here.
        addNode(!isApart && secrets.contains(handle.element()) ? withoutValue(node) : node);
        elements.add(new SeenElement(
                node.number(),
                node.role(),
                node.name(),
                raw.writtenRole(),
                raw.writtenName(),
                raw.fingerprint(),
                frame,
                path,
                handle));
    }

    private static PageNode withoutValue(PageNode node) {
        return with(node, NodeState.PROTECTED).value("").build();
    }

    private static PageNode.Builder with(PageNode node, NodeState state) {
        Set<NodeState> states = EnumSet.of(state);
        states.addAll(node.states());
        return node.toBuilder().states(states);
    }

    private void enter(FramePath outside, ElementHandle element, RawNode frame) throws InterruptedException {
        boolean isOffscreen = frame.states().contains(NodeState.OFFSCREEN);
        if (outside.depth() >= MAX_DEPTH
                || framesEntered >= (isOffscreen ? MAX_OFFSCREEN_FRAMES : MAX_FRAMES)
                || clock.instant().isAfter(deadline)) {
            hole("frame " + frame.name());
            notices.add("The page has more or deeper frames than are read; those left out are marked unreadable.");
            return;
        }
        framesEntered++;
        boolean outer = isForeign;
        isForeign |= frame.states().contains(NodeState.FOREIGN);
        try {
            read(outside.into(element.element()), frame.name(), isOffscreen);
        } catch (UnhandledAlertException open) {
            throw open;
        } catch (WebDriverException gone) {
            unreadable(frame.name());
        } finally {
            isForeign = outer;
        }
    }

    private void unreadable(String frame) {
        hole(frame.isEmpty() ? "a part of the page" : "frame " + frame);
        notices.add(
                frame.isEmpty() ? "A part of the page could not be read." : "Frame '" + frame + "' could not be read.");
    }

    private void hole(String what) {
        nodes.add(PageNode.builder(PageNode.UNREADABLE).name(what.strip()).build());
    }

    boolean enteredFrames() {
        return framesEntered > 0;
    }

    List<PageNode> nodes() {
        return nodes;
    }

    List<SeenElement> elements() {
        return elements;
    }

    List<String> notices() {
        return notices.stream().distinct().toList();
    }

    boolean complete() {
        return complete;
    }

    String url() {
        return url;
    }

    String title() {
        return title;
    }

    /** Returns the mark of the document of the tab itself. */
    String document() {
        return document;
    }
}
