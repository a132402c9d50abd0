package com.aiqaramba.core.internal.prompt;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageMessage.Kind;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Messages that came since the last look as lines for the model, each told once. */
final class MessageLines {
    private static final int MOST = 12;
    private static final int LONGEST = 240;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private MessageLines() {}

    /**
     * Returns a line for each message that is worth telling.
     *
     * @param told the number of the last message that was told before
     */
    static String lines(Observation page, int told) {
        List<PageMessage> news = page.messages().stream()
                .filter(message -> message.number() > told && isWorthTelling(message))
                .toList();
        StringBuilder lines = new StringBuilder();
        int left = Math.max(0, news.size() - MOST);
        if (left > 0) {
            lines.append("Message: ").append(left).append(" earlier ones are left out\n");
        }
        news.stream().skip(left).forEach(message -> lines.append(line(message)));
        return lines.toString();
    }

    /** The present address and an open dialog are told anyway; nobody could see the others. */
    private static boolean isWorthTelling(PageMessage message) {
        boolean told = message.present() && (message.kind() == Kind.NAVIGATION || message.kind() == Kind.DIALOG);
        return !told && (message.shown() || message.kind() == Kind.ALERT);
    }

    private static String line(PageMessage message) {
        return "Message: " + words(message.kind()) + " \"" + ObservationText.clip(message.text(), LONGEST) + "\" at "
                + TIME.format(message.at()) + state(message) + "\n";
    }

    private static String state(PageMessage message) {
        if (!message.shown()) {
            return ", not shown to people";
        }
        return switch (message.kind()) {
            case ALERT, STATUS, TEXT -> message.present() ? ", still shown" : ", gone now";
            case DIALOG, CONSOLE, REQUEST, NAVIGATION -> "";
        };
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case ALERT -> "alert";
            case STATUS -> "status";
            case TEXT -> "text";
            case DIALOG -> "dialog";
            case CONSOLE -> "console error";
            case REQUEST -> "failed request";
            case NAVIGATION -> "went to";
        };
    }
}
