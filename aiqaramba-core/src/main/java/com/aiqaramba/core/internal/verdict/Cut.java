package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Page without a part of its texts. What one line shows may stand in several nodes, so that it is cut from their texts
 * as from one; the names are cut each for itself.
 */
final class Cut {
    private static final char GAP = '\u0000';
    /** Separates what stood before a gap from what stood behind it, so that the rest makes no new text. */
    private static final String LEFT_OUT = "\ufffc";

    /** Marks what is to be cut from a text. */
    @FunctionalInterface
    interface Marker {
        /**
         * Marks characters.
         *
         * @param text one block as it is painted, or a name
         * @param nodes the nodes in which it stands
         */
        void mark(String text, List<PageNode> nodes, boolean[] marked);
    }

    private Cut() {}

    static Observation of(Observation page, Marker marker) {
        List<PageNode> nodes = page.nodes();
        List<StringBuilder> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(new StringBuilder(node.text())));
        for (List<int[]> block : blocks(nodes)) {
            cut(block, nodes, texts, marker);
        }
        List<PageNode> kept = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            kept.add(with(nodes.get(i), without(texts.get(i)), marker));
        }
        return page.toBuilder()
                .nodes(kept)
                .messages(page.messages().stream()
                        .map(message -> message.mapText(text -> without(text, List.of(), marker)))
                        .toList())
                .build();
    }

    private static PageNode with(PageNode node, String text, Marker marker) {
        return node.toBuilder()
                .name(without(node.name(), List.of(node), marker))
                .text(text)
                .build();
    }

    private static String without(String text, List<PageNode> nodes, Marker marker) {
        boolean[] marked = new boolean[text.length()];
        marker.mark(text, nodes, marked);
        StringBuilder kept = new StringBuilder(text);
        blank(kept, marked);
        return without(kept);
    }

    private static void cut(List<int[]> block, List<PageNode> nodes, List<StringBuilder> texts, Marker marker) {
        StringBuilder text = new StringBuilder();
        List<PageNode> owners = new ArrayList<>();
        int latest = -1;
        for (int[] place : block) {
            PageNode owner = nodes.get(place[0]);
            text.append(owner.text().charAt(place[1]));
            if (place[0] != latest) {
                owners.add(owner);
                latest = place[0];
            }
        }
        boolean[] marked = new boolean[text.length()];
        marker.mark(text.toString(), owners, marked);
        for (int at = 0; at < marked.length; at++) {
            if (marked[at]) {
                int[] place = block.get(at);
                texts.get(place[0]).setCharAt(place[1], GAP);
            }
        }
    }

    /** The characters of each block, each with its node and its place there. */
    private static List<List<int[]>> blocks(List<PageNode> nodes) {
        List<List<int[]>> blocks = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String text = nodes.get(i).text();
            if (blocks.isEmpty() || !nodes.get(i).joins()) {
                blocks.add(new ArrayList<>());
            }
            for (int at = 0; at < text.length(); at++) {
                if (text.charAt(at) == PageNode.BLOCK_EDGE) {
                    blocks.add(new ArrayList<>());
                } else {
                    blocks.get(blocks.size() - 1).add(new int[] {i, at});
                }
            }
        }
        return blocks;
    }

    private static void blank(StringBuilder text, boolean[] marked) {
        for (int at = 0; at < marked.length; at++) {
            if (marked[at]) {
                text.setCharAt(at, GAP);
            }
        }
    }

    private static String without(StringBuilder text) {
        return text.toString().replaceAll(GAP + "+", LEFT_OUT);
    }
}
