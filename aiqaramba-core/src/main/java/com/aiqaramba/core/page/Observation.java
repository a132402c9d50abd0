package com.aiqaramba.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Content of the browser at one moment, frames and open shadow roots included. It is held in memory for the decision of
 * one step and never stored. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Observation permits ObservationData {
    /**
     * Begins an observation.
     *
     * @param url the address of the active tab
     * @return the builder
     */
    static Builder builder(String url) {
        return new Builder(url);
    }

    /** {@return the address of the active tab} */
    String url();

    /** {@return the title of the active tab} */
    String title();

    /**
     * {@return a mark of the document that the active tab shows, another one each time a document is loaded; empty when
     * it is not known}
     */
    String document();

    /** {@return the nodes in document order; a frame's nodes stand where the frame stands} */
    List<PageNode> nodes();

    /** {@return every open tab, in the order of opening} */
    List<Tab> tabs();

    /** {@return the open JavaScript dialog, empty when there is none; {@link #nodes} is empty while there is one} */
    Optional<Dialog> dialog();

    /** {@return notices beside the page, for example that loading was stopped or that a huge page was cut} */
    List<String> notices();

    /** {@return false when the page was too big to be read whole} */
    boolean complete();

    /**
     * {@return what came since the session began, oldest first, and whether it is still there; the latest
     * {@value PageMessage#MOST}}
     */
    List<PageMessage> messages();

    /** {@return downloads and requests of the session; empty in a look that was not asked for them} */
    Optional<Records> records();

    /** {@return false when there may have been further messages: too many came, or the browser does not tell them} */
    boolean messagesWhole();

    /**
     * Finds an interactive node.
     *
     * @param number its number
     * @return the node, empty when this observation has none with that number
     */
    default Optional<PageNode> node(int number) {
        return nodes().stream()
                .filter(node -> node.isInteractive() && node.number() == number)
                .findFirst();
    }

    /**
     * Replaces every text.
     *
     * @param mapping applied to each text, addresses included
     * @return the new observation
     */
    default Observation mapText(UnaryOperator<String> mapping) {
        return new ObservationData(
                mapping.apply(url()),
                mapping.apply(title()),
                document(),
                nodes().stream().map(node -> node.mapText(mapping)).toList(),
                tabs().stream().map(tab -> tab.mapText(mapping)).toList(),
                dialog().map(open -> Dialog.of(mapping.apply(open.message()))),
                notices().stream().map(mapping).toList(),
                complete(),
                messages().stream().map(message -> message.mapText(mapping)).toList(),
                messagesWhole(),
                records().map(records -> records.mapText(mapping)));
    }

    /**
     * Begins an observation with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds an observation. Not thread-safe. */
    final class Builder {
        private final String url;
        private String title = "";
        private String document = "";
        private List<PageNode> nodes = List.of();
        private List<Tab> tabs = List.of();
        private Optional<Dialog> dialog = Optional.empty();
        private List<String> notices = List.of();
        private boolean complete = true;
        private List<PageMessage> messages = List.of();
        private boolean messagesWhole = true;
        private Optional<Records> records = Optional.empty();

        private Builder(String url) {
            this.url = url;
        }

        private Builder(Observation from) {
            url = from.url();
            title = from.title();
            document = from.document();
            nodes = from.nodes();
            tabs = from.tabs();
            dialog = from.dialog();
            notices = from.notices();
            complete = from.complete();
            messages = from.messages();
            messagesWhole = from.messagesWhole();
            records = from.records();
        }

        /**
         * Sets the title of the active tab.
         *
         * @param title the title of the active tab; the default is empty
         * @return this builder
         */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * Sets the mark of the document.
         *
         * @param document another one each time a document is loaded; the default is empty, not known
         * @return this builder
         */
        public Builder document(String document) {
            this.document = document;
            return this;
        }

        /**
         * Sets the nodes.
         *
         * @param nodes the nodes in document order; a frame's nodes stand where the frame stands; the default is none
         * @return this builder
         */
        public Builder nodes(List<PageNode> nodes) {
            this.nodes = nodes;
            return this;
        }

        /**
         * Sets the open tabs.
         *
         * @param tabs every open tab, in the order of opening; the default is none
         * @return this builder
         */
        public Builder tabs(List<Tab> tabs) {
            this.tabs = tabs;
            return this;
        }

        /**
         * Sets the open JavaScript dialog.
         *
         * @param dialog the dialog; the default is none
         * @return this builder
         */
        public Builder dialog(Dialog dialog) {
            this.dialog = Optional.of(dialog);
            return this;
        }

        /**
         * Sets the notices beside the page.
         *
         * @param notices the notices; the default is none
         * @return this builder
         */
        public Builder notices(List<String> notices) {
            this.notices = notices;
            return this;
        }

        /**
         * Tells whether the page was read whole.
         *
         * @param complete false when the page was too big to be read whole; the default is true
         * @return this builder
         */
        public Builder complete(boolean complete) {
            this.complete = complete;
            return this;
        }

        /**
         * Sets what came since the session began.
         *
         * @param messages the messages, oldest first; the default is none
         * @return this builder
         */
        public Builder messages(List<PageMessage> messages) {
            this.messages = messages;
            return this;
        }

        /**
         * Tells whether these are all messages.
         *
         * @param messagesWhole false when there may have been further ones; the default is true
         * @return this builder
         */
        public Builder messagesWhole(boolean messagesWhole) {
            this.messagesWhole = messagesWhole;
            return this;
        }

        /**
         * Adds what the page itself does not show.
         *
         * @param records downloads and requests of the session; the default is none, that is, not known
         * @return this builder
         */
        public Builder records(Records records) {
            this.records = Optional.of(records);
            return this;
        }

        /**
         * Adds a notice to those beside the page.
         *
         * @param notice one sentence
         * @return this builder
         */
        public Builder notice(String notice) {
            notices = new ArrayList<>(notices);
            notices.add(notice);
            return this;
        }

        /**
         * Builds the observation.
         *
         * @return the observation
         */
        public Observation build() {
            return new ObservationData(
                    url, title, document, nodes, tabs, dialog, notices, complete, messages, messagesWhole, records);
        }
    }
}

record ObservationData(
        String url,
        String title,
        String document,
        List<PageNode> nodes,
        List<Tab> tabs,
        Optional<Dialog> dialog,
        List<String> notices,
        boolean complete,
        List<PageMessage> messages,
        boolean messagesWhole,
        Optional<Records> records)
        implements Observation {
    ObservationData {
        nodes = List.copyOf(nodes);
        tabs = List.copyOf(tabs);
        notices = List.copyOf(notices);
        messages = List.copyOf(messages);
    }
}
