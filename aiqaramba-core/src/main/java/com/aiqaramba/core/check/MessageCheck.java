package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A message came during the run, or none did, wherever the run is now: what a page said for a while, an error on its
 * console, a request that failed. White space and case do not count; words and numbers count whole. Immutable.
 *
 * @param source where it came from
 * @param text a part of it; empty for any
 * @param came true when it must have come, false when none may have
 * @since 0.1.0
 */
public record MessageCheck(Source source, String text, boolean came) implements Check {
    /** Source of a message. */
    public enum Source {
        /** A page showed it to people: an alert, a status, a text that came and went, a dialog. */
        PAGE("message"),
        /** An error on the console of a page. */
        CONSOLE("console error"),
        /** A request without an answer, or with a status from 400 on. */
        REQUEST("failed request");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        private boolean isOf(PageMessage message) {
            return switch (message.kind()) {
                case ALERT, STATUS, TEXT, DIALOG -> this == PAGE && message.shown();
                case CONSOLE -> this == CONSOLE;
                case REQUEST -> this == REQUEST;
                case NAVIGATION -> false;
            };
        }
    }

    /** Refuses what any message would fulfil. */
    public MessageCheck {
        if (came && PageText.normalize(text).isEmpty()) {
            throw new IllegalArgumentException("A check for a message that came needs a text that is not blank.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        List<PageMessage> messages =
                page.messages().stream().filter(source::isOf).toList();
        Optional<String> found = messages.stream()
                .map(PageMessage::text)
                .filter(words -> text.isBlank() || PageText.contains(words, text))
                .findFirst();
        if (found.isPresent()) {
            String evidence = source.words + ": " + PageText.clip(found.get());
            return came ? Evaluation.holds(evidence) : Evaluation.doesNotHold(evidence);
        }
        String evidence = "none of " + messages.size() + " came with it";
        if (!page.messagesWhole()) {
            return Evaluation.cannotBeTold(evidence + ", but there may have been more");
        }
        return (came ? Evaluation.doesNotHold(evidence) : Evaluation.holds(evidence)).byAbsence();
    }

    @Override
    public String describe() {
        String words = text.isBlank() ? "" : " with \"" + PageText.collapse(text) + "\"";
        return (came ? "a " : "no ") + source.words + words + " came";
    }

    @Override
    public String subject() {
        return text.isBlank() ? source.words : text;
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new MessageCheck(source, mapping.apply(text), came);
    }
}
