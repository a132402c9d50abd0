package com.aiqaramba.browser.internal.download;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain names of files, safe on any file system and in any text: no path, nothing invisible, no name of a device, not
 * hidden, at most 100 characters, and none twice. A file keeps its name. For one thread at a time.
 */
final class FileNames {
    private static final int LONGEST = 100;
    private static final int LONGEST_ENDING = 10;

    /** Controls, marks that change the direction of text, halves of characters; and what some file system forbids. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\\\/:*?\"<>|%$`']");

    private static final Pattern EDGES = Pattern.compile("^[.\\s~-]+|[.\\s]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\\$|conout\\$)(\\..*)?");

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Returns the name for a file that lies somewhere under another one. */
    String nameOf(String original) {
        return given.computeIfAbsent(original, this::next);
    }

    private String next(String original) {
        String safe = safe(original);
        String name = safe;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = withNumber(safe, i);
        }
        return name;
    }

    private static String withNumber(String name, int number) {
        int dot = endingOf(name);
        return name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    static String safe(String original) {
        String clean =
                EDGES.matcher(FORBIDDEN.matcher(original).replaceAll("_")).replaceAll("");
        String named = clean.isEmpty() ? "download" : clean;
        return shortened(DEVICE.matcher(named).matches() ? "_" + named : named);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String ending = name.substring(endingOf(name));
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    /** Returns where the ending begins, with its dot; the end of the name if it has none that looks like one. */
    private static int endingOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_ENDING ? dot : name.length();
    }
}
