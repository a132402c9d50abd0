package com.aiqaramba.test;

import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page of {@link FakeBrowsers}. Not thread-safe while it is built; unchanged afterwards.
 *
 * @since 0.1.0
 */
public final class FakePage {
    private final String url;
    private final List<PageNode> nodes = new ArrayList<>();
    private final Map<Integer, String> targets = new HashMap<>();
    private final List<ConsoleEntry> console = new ArrayList<>();
    private final List<NetworkEvent> network = new ArrayList<>();
    private final List<PageMessage> messages = new ArrayList<>();
    private final Map<String, byte[]> downloads = new HashMap<>();
    private int numbers;

    private FakePage(String url) {
        this.url = url;
    }

    /**
     * Begins a page.
     *
     * @param url its address
     * @return an empty page
     */
    public static FakePage at(String url) {
        return new FakePage(url);
    }

    /**
     * Adds plain text.
     *
     * @param text the text
     * @return this page
     */
    public FakePage text(String text) {
        nodes.add(PageNode.text(text));
        return this;
    }

    /**
     * Adds a row of a table.
     *
     * @param cells the texts of its cells
     * @return this page
     */
    public FakePage row(String... cells) {
        nodes.add(PageNode.builder(PageNode.ROW)
                .name(String.join(" | ", cells))
                .text(String.join(String.valueOf(PageNode.BLOCK_EDGE), cells))
                .build());
        return this;
    }

    /**
     * Adds a link.
     *
     * @param name its accessible name
     * @param target the address that a click opens
     * @return this page
     */
    public FakePage link(String name, String target) {
        targets.put(numbers + 1, target);
        return element("link", name, Set.of());
    }

    /**
     * Adds a text field.
     *
     * @param name its accessible name
     * @return this page
     */
    public FakePage field(String name) {
        return element("textbox", name, Set.of());
    }

    /**
     * Adds a password field, whose value is never observed.
     *
     * @param name its accessible name
     * @return this page
     */
    public FakePage password(String name) {
        return element("textbox", name, Set.of(NodeState.PROTECTED));
    }

    /**
     * Adds a line that the page writes to its console whenever it is opened.
     *
     * @param level how bad it is
     * @param text what it says
     * @return this page
     */
    public FakePage console(ConsoleEntry.Level level, String text) {
        console.add(ConsoleEntry.of(level, text, url));
        return this;
    }

    /**
     * Adds a request that the page makes whenever it is opened.
     *
     * @param method for example {@code GET}
     * @param address its address
     * @param status the answer's status
     * @return this page
     */
    public FakePage request(String method, String address, int status) {
        network.add(
                NetworkEvent.builder(method, address).status(status).bytes(0).build());
        return this;
    }

    /**
     * Adds a message that comes, and is gone at once, whenever the page is opened.
     *
     * @param kind what it is
     * @param text what it says
     * @return this page
     */
    public FakePage message(PageMessage.Kind kind, String text) {
        messages.add(PageMessage.builder(1, kind, text).build());
        return this;
    }

    /**
     * Adds a file that is downloaded whenever the page is opened.
     *
     * @param name its plain name
     * @param content its content, not copied
     * @return this page
     */
    public FakePage download(String name, byte[] content) {
        downloads.put(name, content);
        return this;
    }

    String url() {
        return url;
    }

    List<PageNode> nodes() {
        return List.copyOf(nodes);
    }

    List<ConsoleEntry> console() {
        return List.copyOf(console);
    }

    List<NetworkEvent> network() {
        return List.copyOf(network);
    }

    List<PageMessage> messages() {
        return List.copyOf(messages);
    }

    Map<String, byte[]> downloads() {
        return Map.copyOf(downloads);
    }

    Optional<String> target(int number) {
        return Optional.ofNullable(targets.get(number));
    }

    private FakePage element(String role, String name, Set<NodeState> states) {
        nodes.add(PageNode.builder(role)
                .number(++numbers)
                .name(name)
                .text(role.equals("textbox") ? "" : name)
                .states(states)
                .build());
        return this;
    }
}
