package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Edge at which a session's data enters the loop: masks every secret in what a session shows or says, before anything
 * else sees it. The actions that it passes on are the model's own words, unmasked.
 */
final class MaskedSession implements BrowserSession {
    private final BrowserSession session;
    private final Redactor redactor;
    /** The real name of a download by its masked one. */
    private final Map<String, String> names = new HashMap<>();

    MaskedSession(BrowserSession session, Redactor redactor) {
        this.session = session;
        this.redactor = redactor;
    }

    @Override
    public Observation observe() throws InterruptedException {
        Observation page = session.observe().mapText(redactor::redact);
        return page.toBuilder()
                .nodes(WithheldNodes.of(page.nodes(), redactor))
                .messages(withheld(page.messages()))
                .build();
    }

    /** A secret that is spread over several messages is withheld, as it is on a page. */
    private List<PageMessage> withheld(List<PageMessage> messages) {
        List<String> texts =
                withheldTexts(messages.stream().map(PageMessage::text).toList());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> messages.get(i).mapText(unused -> texts.get(i)))
                .toList();
    }

    private List<String> withheldTexts(List<String> texts) {
        BitSet spread = redactor.revealing(texts);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> spread.get(i) ? WithheldNodes.WITHHELD : texts.get(i))
                .toList();
    }

    @Override
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        return session.perform(action).mapText(redactor::redact);
    }

    @Override
    public Optional<String> changeFor(BrowserAction action) throws InterruptedException {
        return session.changeFor(action).map(redactor::redact);
    }

    @Override
    public void expectScreenshot() throws InterruptedException {
        session.expectScreenshot();
    }

    @Override
    public Screenshot screenshot() throws InterruptedException {
        return session.screenshot();
    }

    @Override
    public Screenshot wholePage() throws InterruptedException {
        return session.wholePage();
    }

    @Override
    public Optional<PictureArea> areaOf(String words) throws InterruptedException {
        return session.areaOf(words);
    }

    /** A secret that is spread over several lines is withheld, as it is on a page. */
    @Override
    public List<ConsoleEntry> console() throws InterruptedException {
        List<ConsoleEntry> entries = session.console().stream()
                .map(entry -> entry.mapText(redactor::redact))
                .toList();
        List<String> texts =
                withheldTexts(entries.stream().map(ConsoleEntry::text).toList());
        return IntStream.range(0, entries.size())
                .mapToObj(i -> withText(entries.get(i), texts.get(i)))
                .toList();
    }

    private static ConsoleEntry withText(ConsoleEntry entry, String text) {
        return ConsoleEntry.of(entry.level(), text, entry.source());
    }

    @Override
    public List<NetworkEvent> network() throws InterruptedException {
        return session.network().stream()
                .map(event -> event.mapText(redactor::redact))
                .toList();
    }

    @Override
    public List<Download> downloads() throws InterruptedException {
        names.clear();
        List<Download> masked = new ArrayList<>();
        for (Download download : session.downloads()) {
            String name = unique(redactor.redact(download.name()));
            names.put(name, download.name());
            masked.add(Download.of(name, download.bytes(), download.complete()));
        }
        return masked;
    }

    private String unique(String name) {
        String unique = name;
        for (int i = 2; names.containsKey(unique); i++) {
            unique = name + " (" + i + ")";
        }
        return unique;
    }

    @Override
    public Optional<byte[]> download(String name) throws InterruptedException {
        String real = names.get(name);
        return real == null ? Optional.empty() : session.download(real);
    }

    @Override
    public void close() {
        session.close();
    }
}
