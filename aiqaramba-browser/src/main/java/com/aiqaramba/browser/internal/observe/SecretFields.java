package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebElement;

/** The fields into which a secret was typed: their values are never read, and pictures cover them. Not thread-safe. */
public final class SecretFields {
    private final Map<WebElement, FramePath> fields = new LinkedHashMap<>();

    /** Remembers a field before a secret is typed into it. */
    public void add(WebElement field, FramePath path) {
        fields.put(field, path);
    }

    /** Whether a secret was typed into an element. */
    public boolean contains(WebElement element) {
        return fields.containsKey(element);
    }

    /** The fields of one frame. */
    public List<WebElement> in(FramePath path) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().equals(path))
                .map(Map.Entry::getKey)
                .toList();
    }
}
