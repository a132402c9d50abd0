package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openqa.selenium.WebElement;

/** The fields into which a secret was typed: their values are never read, and pictures cover them. Not thread-safe. */
public final class SecretFields {
    private final Map<WebElement, FramePath> fields = new LinkedHashMap<>();
    private boolean used;

    /** Remembers a field before a secret is typed into it. */
    public void add(WebElement field, FramePath path) {
        fields.put(field, path);
        used = true;
    }

    /** Tells whether a secret was typed in this session at all. */
    public boolean wereUsed() {
        return used;
    }

    /** Tells whether a secret was typed into an element. */
    public boolean contains(WebElement element) {
        return fields.containsKey(element);
    }

    /** Returns all of them, each with the way to its frame. */
    Map<WebElement, FramePath> all() {
        return Map.copyOf(fields);
    }
}
