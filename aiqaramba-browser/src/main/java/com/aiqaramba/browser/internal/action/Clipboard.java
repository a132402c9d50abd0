package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.SecretFields;
import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.redaction.Redactor;

/** The clipboard, which carries text from one origin to another, and so no secret. */
final class Clipboard {
    private final PageDriver browser;
    private final PageReader reader;
    private final SecretFields fields;
    private final Redactor redactor;

    Clipboard(PageDriver browser, PageReader reader, SecretFields fields, Redactor redactor) {
        this.browser = browser;
        this.reader = reader;
        this.fields = fields;
        this.redactor = redactor;
    }

    /** Tells whether a secret was typed in this session and the page may hold it now. */
    boolean isClosed() throws InterruptedException {
        if (!fields.wereUsed()) {
            return false;
        }
        browser.enter(FramePath.TOP);
        return reader.read().observation().nodes().stream().anyMatch(this::mayHoldOne);
    }

    private boolean mayHoldOne(PageNode node) {
        return node.is(NodeState.PROTECTED)
                || redactor.reveals(node.name())
                || redactor.reveals(node.value())
                || redactor.reveals(node.text());
    }
}
