package com.aiqaramba.test;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page as a model is shown it in a request. */
final class ShownPage {
    /** Line of an element: its number, its role where it has one, and its name. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\| (?:\\{.*?} )?\\[(\\d+)](?: ([^\"\\s]\\S*))?(?: \"(.*?)\")?(?: .*)?");

    private final List<String> lines;

    private ShownPage(List<String> lines) {
        this.lines = lines;
    }

    static ShownPage in(ChatRequest request) {
        return new ShownPage(request.messages().stream()
                .filter(ChatMessage.User.class::isInstance)
                .flatMap(message -> ((ChatMessage.User) message).contents().stream())
                .filter(Content.Text.class::isInstance)
                .flatMap(content -> ((Content.Text) content).text().lines())
                .toList());
    }

    int number(String role, String name) {
        return lines.stream()
                .map(ELEMENT::matcher)
                .filter(Matcher::matches)
                .filter(line -> role.equals(line.group(2) == null ? "generic" : line.group(2))
                        && name.equals(line.group(3) == null ? "" : line.group(3)))
                .findFirst()
                .map(line -> Integer.parseInt(line.group(1)))
                .orElseThrow(() -> new AssertionError("The script wants " + role + " \"" + name
                        + "\", but the page shows:\n" + String.join("\n", lines)));
    }
}
