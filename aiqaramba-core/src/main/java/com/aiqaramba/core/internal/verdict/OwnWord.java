package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.UploadAction;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that the run itself put into the application.
 *
 * @param text the text
 * @param way the way in which it was put
 * @param field the role and the name of what it was put into; empty when there is no such
 * @param deed the number of the action, counted from 1
 */
record OwnWord(String text, Way way, Optional<ElementRef> field, int deed) {
    /** Way in which a text is put into an application. */
    enum Way {
        TYPED,
        CHOSEN,
        ADDRESS
    }

    private static final Set<String> CHOICES = Set.of(
            "option",
            "menuitem",
            "menuitemradio",
            "menuitemcheckbox",
            "radio",
            "checkbox",
            "switch",
            "tab",
            "treeitem");
    private static final Pattern REPEATED = Pattern.compile("(.+)\\*(\\d{1,3})");
    private static final Pattern SHIFTED = Pattern.compile("(?i)^shift\\+(?=.)");
    static final Pattern SEARCH =
            Pattern.compile("(?iU)search|find|filter|query|look.?up|suche|recherche|busca|cerca|zoek|pesquis");

    /** Collects what the run put, in its order. Keys that were pressed one by one are one text. */
    static List<OwnWord> of(List<Deed> deeds) {
        List<OwnWord> words = new ArrayList<>();
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < deeds.size(); i++) {
            BrowserAction action = deeds.get(i).action();
            Optional<String> key = key(action);
            key.ifPresent(keys::append);
            if (key.isEmpty() || i + 1 == deeds.size()) {
                add(words, keys.toString(), Way.TYPED, Optional.empty(), key.isEmpty() ? i : i + 1);
                keys.setLength(0);
            }
            add(words, action, i + 1);
        }
        return words;
    }

    private static Optional<String> key(BrowserAction action) {
        if (!(action instanceof PressKeysAction press)) {
            return Optional.empty();
        }
        StringBuilder characters = new StringBuilder();
        for (String part : press.keys().strip().split("\\s+", -1)) {
            Matcher repeated = REPEATED.matcher(part);
            int times = repeated.matches() ? Integer.parseInt(repeated.group(2)) : 1;
            characters.append(
                    character(repeated.matches() ? repeated.group(1) : part).repeat(Math.min(times, 200)));
        }
        return characters.isEmpty() ? Optional.empty() : Optional.of(characters.toString());
    }

    /** Returns what a key types, nothing for one that types nothing. */
    private static String character(String key) {
        String alone = SHIFTED.matcher(key).replaceFirst("");
        if (alone.equalsIgnoreCase("Space")) {
            return " ";
        }
        return alone.codePointCount(0, alone.length()) == 1 ? alone : "";
    }

    private static void add(List<OwnWord> words, BrowserAction action, int deed) {
        if (action instanceof TypeAction type) {
            add(words, type.text(), Way.TYPED, Optional.of(type.element()), deed);
        } else if (action instanceof SelectAction select) {
            select.options()
                    .forEach(option ->
                            add(words, withoutGroup(option), Way.CHOSEN, Optional.of(select.element()), deed));
        } else if (action instanceof UploadAction upload) {
            upload.files().forEach(file -> add(words, file, Way.CHOSEN, Optional.of(upload.element()), deed));
        } else if (action instanceof HandleDialogAction dialog) {
            add(words, dialog.text(), Way.TYPED, Optional.empty(), deed);
        } else if (action instanceof ClickAction click
                && CHOICES.contains(click.element().role())) {
            add(words, click.element().name(), Way.CHOSEN, Optional.of(click.element()), deed);
        } else if (action instanceof NavigateAction navigate) {
            parts(navigate.url()).forEach(part -> add(words, part, Way.ADDRESS, Optional.empty(), deed));
        }
    }

    private static void add(List<OwnWord> words, String text, Way way, Optional<ElementRef> field, int deed) {
        if (!Words.of(text).isEmpty()) {
            words.add(new OwnWord(text, way, field, deed));
        }
    }

    private static String withoutGroup(String option) {
        return option.substring(option.lastIndexOf(" > ") < 0 ? 0 : option.lastIndexOf(" > ") + 3);
    }

    /** The parts of an address that a page may show again: what stands between its slashes, and its values. */
    private static List<String> parts(String url) {
        String path = url.replaceFirst("^\\w+:/*[^/?#]*", "");
        List<String> parts = new ArrayList<>();
        for (String part : path.split("[/?#&=]", -1)) {
            parts.add(decoded(part));
        }
        return parts;
    }

    static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }

    List<String> words() {
        return Words.of(text);
    }

    boolean isNumber() {
        return words().stream().allMatch(Words::isNumber);
    }

    /** Tells whether it went into a search, which says again what it was asked for. */
    boolean isSearch(String url) {
        boolean isSearchField = field.filter(element -> element.role().equals("searchbox")
                        || SEARCH.matcher(element.name()).find())
                .isPresent();
        return isSearchField || (way != Way.CHOSEN && isInQuery(url));
    }

    /** Tells whether an address has it among its values. */
    boolean isInQuery(String url) {
        int query = url.indexOf('?');
        return query >= 0 && Words.contains(Words.of(decoded(url.substring(query))), words());
    }
}
