package com.aiqaramba.samples.shop.cart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines that one visitor has collected, in the order of adding; not thread-safe. */
public final class Cart {
    private final Map<String, CartLine> lines = new LinkedHashMap<>();

    /** Adds pairs up to the most that a line takes, and returns the line as it is then. */
    public CartLine add(CartLine added) {
        return lines.merge(
                added.id(),
                added,
                (old, more) -> old.with(Math.min(old.quantity() + more.quantity(), CartLine.MOST_PAIRS)));
    }

    public void change(String id, int quantity) {
        lines.computeIfPresent(id, (key, line) -> line.with(quantity));
    }

    public void remove(String id) {
        lines.remove(id);
    }

    public void clear() {
        lines.clear();
    }

    public List<CartLine> lines() {
        return List.copyOf(lines.values());
    }

    public int items() {
        return lines.values().stream().mapToInt(CartLine::quantity).sum();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
