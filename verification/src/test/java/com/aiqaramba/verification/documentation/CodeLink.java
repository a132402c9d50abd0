package com.aiqaramba.verification.documentation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A link of a document to a place in the code: {@code [`Type.member`](path/Type.java)}, or the name of another file.
 *
 * @param text what the link shows
 * @param file where it leads
 */
record CodeLink(String text, Path file) {
    private static final Pattern LINK = Pattern.compile("\\[`([^`]+)`]\\(([^)\\s]+)\\)");

    /** Returns the links in a part of a document. */
    static List<CodeLink> in(String markdown, Path document) {
        return LINK.matcher(markdown)
                .results()
                .map(link -> new CodeLink(
                        link.group(1), document.resolveSibling(link.group(2)).normalize()))
                .toList();
    }

    /** Returns whether the file is there, bears the name of the text, and holds the member, where one is named. */
    boolean isRight() {
        String name = file.getFileName().toString();
        if (!Files.exists(file) || text.equals(name) || !name.endsWith(".java")) {
            return Files.exists(file) && text.equals(name);
        }
        String type = name.replace(".java", "");
        return text.equals(type) || (text.startsWith(type + ".") && holds(text.substring(type.length() + 1)));
    }

    private boolean holds(String member) {
        return Pattern.compile("\\b" + Pattern.quote(member) + "\\b")
                .matcher(new Source(Documents.text(file)).code())
                .find();
    }
}
