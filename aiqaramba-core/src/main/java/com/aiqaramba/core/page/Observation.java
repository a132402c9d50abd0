package com.aiqaramba.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the browser shows at one moment, frames and open shadow roots included. It is held in memory for the decision of
 * one step and never stored. Immutable.
 *
 * @param url the address of the active tab
 * @param title its title
 * @param nodes in document order; a frame's nodes stand where the frame stands
 * @param tabs every open tab, in the order of opening
 * @param dialog the open JavaScript dialog, if there is one; then {@code nodes} is empty
 * @param notices what the observer should know beside the page, for example that loading was stopped or that a huge page
 *     was cut; empty when there is nothing
 * @param complete false when the page was too big to be read whole
 */
public record Observation(
        String url,
        String title,
        List<PageNode> nodes,
        List<Tab> tabs,
        Optional<Dialog> dialog,
        List<String> notices,
        boolean complete) {

    /** Copies the lists. */
    public Observation {
        nodes = List.copyOf(nodes);
        tabs = List.copyOf(tabs);
        notices = List.copyOf(notices);
    }

    /**
     * Finds an interactive node.
     *
     * @param number its number
     * @return the node, empty when this observation has none with that number
     */
    public Optional<PageNode> node(int number) {
        return nodes.stream()
                .filter(node -> node.isInteractive() && node.number() == number)
                .findFirst();
    }

    /**
     * The same observation with other nodes.
     *
     * @param others the nodes
     * @return the new observation
     */
    public Observation withNodes(List<PageNode> others) {
        return new Observation(url, title, others, tabs, dialog, notices, complete);
    }

    /**
     * The same observation with one more notice.
     *
     * @param notice what happened beside the plan
     * @return the new observation
     */
    public Observation withNotice(String notice) {
        List<String> all = new ArrayList<>(notices);
        all.add(notice);
        return new Observation(url, title, nodes, tabs, dialog, all, complete);
    }

    /**
     * The same observation with every text replaced.
     *
     * @param mapping applied to each text, addresses included
     * @return the new observation
     */
    public Observation mapText(UnaryOperator<String> mapping) {
        return new Observation(
                mapping.apply(url),
                mapping.apply(title),
                nodes.stream().map(node -> node.mapText(mapping)).toList(),
                tabs.stream()
                        .map(tab -> new Tab(
                                tab.number(), mapping.apply(tab.title()), mapping.apply(tab.url()), tab.active()))
                        .toList(),
                dialog.map(open -> new Dialog(mapping.apply(open.message()))),
                notices.stream().map(mapping).toList(),
                complete);
    }
}
