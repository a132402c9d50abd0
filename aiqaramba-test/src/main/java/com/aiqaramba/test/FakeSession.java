package com.aiqaramba.test;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.page.Tab;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.web.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One tab over the pages of {@link FakeBrowsers}. */
final class FakeSession implements BrowserSession {
    private static final byte[] ONE_PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final SessionRequest request;
    private final Map<String, FakePage> pages;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Deque<FakePage> visited = new ArrayDeque<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<ConsoleEntry> console = new ArrayList<>();
    private final List<NetworkEvent> network = new ArrayList<>();
    private final List<PageMessage> messages = new ArrayList<>();
    private final Map<String, byte[]> downloads = new TreeMap<>();
    private final AtomicInteger loads = new AtomicInteger();

    FakeSession(SessionRequest request, Map<String, FakePage> pages, Runnable onClose) {
        this.request = request;
        this.pages = pages;
        this.onClose = onClose;
        visited.push(FakePage.at("about:blank"));
    }

    @Override
    public Observation observe() throws InterruptedException {
        failIfInterrupted();
        FakePage page = page();
        List<PageNode> nodes = page.nodes().stream().map(this::withValue).toList();
        List<Tab> tabs = List.of(
                Tab.builder(1).title(page.url()).url(page.url()).active(true).build());
        return Observation.builder(page.url())
                .title(page.url())
                .document(loads.toString())
                .nodes(nodes)
                .tabs(tabs)
                .messages(messages)
                .build();
    }

    @Override
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        failIfInterrupted();
        if (action instanceof NavigateAction navigate) {
            return open(navigate.url());
        }
        if (action instanceof ClickAction click) {
            return page().target(click.element().number()).map(this::open).orElse(ActionResult.done());
        }
        if (action instanceof TypeAction type) {
            values.put(type.element().name(), type.text());
        }
        if (action instanceof TypeSecretAction secret) {
            return typeSecret(secret);
        }
        if (action instanceof GoBackAction && visited.size() > 2) {
            visited.pop();
            loads.incrementAndGet();
        }
        return ActionResult.done();
    }

    @Override
    public Optional<String> changeFor(BrowserAction action) throws InterruptedException {
        if (action.elements().isEmpty()) {
            return Optional.empty();
        }
        Observation now = observe();
        for (ElementRef element : action.elements()) {
            Optional<PageNode> node = now.node(element.number());
            if (node.isEmpty()
                    || !node.get().role().equals(element.role())
                    || !node.get().name().equals(element.name())) {
                return Optional.of(element + " is not there any more");
            }
        }
        return Optional.empty();
    }

    @Override
    public Screenshot screenshot() throws InterruptedException {
        failIfInterrupted();
        Screenshot picture = Screenshot.of("image/gif", ONE_PIXEL.clone());
        if (request.listener().wantsFrames()) {
            request.listener().frame(picture);
        }
        return picture;
    }

    @Override
    public Screenshot wholePage() throws InterruptedException {
        failIfInterrupted();
        return Screenshot.of("image/gif", ONE_PIXEL.clone());
    }

    @Override
    public List<ConsoleEntry> console() throws InterruptedException {
        failIfInterrupted();
        return console.subList(Math.max(0, console.size() - ConsoleEntry.MOST), console.size());
    }

    @Override
    public List<NetworkEvent> network() throws InterruptedException {
        failIfInterrupted();
        return List.copyOf(network);
    }

    @Override
    public List<Download> downloads() throws InterruptedException {
        failIfInterrupted();
        return downloads.entrySet().stream()
                .map(file -> Download.of(file.getKey(), file.getValue().length, true))
                .toList();
    }

    @Override
    public Optional<byte[]> download(String name) throws InterruptedException {
        failIfInterrupted();
        return Optional.ofNullable(downloads.get(name)).map(byte[]::clone);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            onClose.run();
        }
    }

    private FakePage page() {
        return visited.getFirst();
    }

    private ActionResult open(String url) {
        FakePage page = pages.get(url);
        if (page == null) {
            return ActionResult.failed("There is no page at " + url + ".");
        }
        visited.push(page);
        loads.incrementAndGet();
        console.addAll(page.console());
        network.addAll(page.network());
        page.messages().forEach(this::receive);
        downloads.putAll(page.downloads());
        return ActionResult.done();
    }

    private void receive(PageMessage message) {
        messages.add(PageMessage.builder(messages.size() + 1, message.kind(), message.text())
                .build());
    }

    private ActionResult typeSecret(TypeSecretAction action) {
        Origin origin = Origin.of(page().url());
        try (Secret secret = request.secrets().resolve(action.credential(), action.field(), origin)) {
            values.put(action.element().name(), secret.use(String::new));
            return ActionResult.done();
        } catch (CredentialException refused) {
            return ActionResult.refused(String.valueOf(refused.getMessage()));
        }
    }

    private PageNode withValue(PageNode node) {
        String value = node.is(NodeState.PROTECTED) ? "" : values.getOrDefault(node.name(), "");
        return node.toBuilder().value(value).build();
    }

    private static void failIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
