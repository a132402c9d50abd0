package com.aiqaramba.browser.internal.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openqa.selenium.Keys;

/** Keyboard whose keys have their names in the UI Events specification, in any case. */
final class Keyboard {
    private static final List<String> MODIFIERS = List.of("control", "shift", "alt", "meta");
    private static final Map<String, Keys> NAMED = named();

    private Keyboard() {}

    /** The most keys that are pressed in a row. */
    static final int MOST = 200;

    private static final Pattern REPEATED = Pattern.compile("(.+)\\*(\\d{1,3})");
    private static final Pattern ROUND_PLUS = Pattern.compile("(?<=\\w)\\s*\\+\\s*(?=\\w)");

    /** Returns the chords that are pressed one after the other; empty when a name is unknown. */
    static Optional<List<List<String>>> row(String keys) {
        List<List<String>> row = new ArrayList<>();
        for (String part : ROUND_PLUS.matcher(keys.strip()).replaceAll("+").split("\\s+", -1)) {
            Matcher repeated = REPEATED.matcher(part);
            int times = repeated.matches() ? Integer.parseInt(repeated.group(2)) : 1;
            Optional<List<String>> chord = chord(repeated.matches() ? repeated.group(1) : part);
            if (chord.isEmpty() || row.size() + times > MOST) {
                return Optional.empty();
            }
            row.addAll(Collections.nCopies(times, asKeys(chord.get())));
        }
        return row.isEmpty() ? Optional.empty() : Optional.of(row);
    }

    /** Tells whether a chord puts what is selected on the clipboard. */
    static boolean copies(List<String> chord) {
        String last = chord.get(chord.size() - 1);
        boolean command = chord.contains(Keys.CONTROL.toString()) || chord.contains(Keys.META.toString());
        boolean copiesOrCuts =
                last.equalsIgnoreCase("c") || last.equalsIgnoreCase("x") || last.equals(Keys.INSERT.toString());
        boolean deletes = chord.contains(Keys.SHIFT.toString()) && last.equals(Keys.DELETE.toString());
        return (command && copiesOrCuts) || deletes;
    }

    /** Returns the keys that are held together, in order; empty when a name is unknown. */
    private static Optional<List<String>> chord(String keys) {
        List<String> chord = new ArrayList<>();
        for (String name : names(keys)) {
            Optional<String> key = key(name);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            chord.add(key.get());
        }
        return chord.isEmpty() ? Optional.empty() : Optional.of(chord);
    }

    /** Splits at each plus sign that is not itself a key. */
    private static List<String> names(String keys) {
        String text = keys.strip();
        if (text.equals("+")) {
            return List.of("+");
        }
        if (text.endsWith("++")) {
            List<String> names = new ArrayList<>(names(text.substring(0, text.length() - 2)));
            names.add("+");
            return names;
        }
        return Arrays.stream(text.split("\\+", -1)).map(String::strip).toList();
    }

    private static Optional<String> key(String name) {
        Keys named = NAMED.get(name.toLowerCase(Locale.ROOT));
        if (named != null) {
            return Optional.of(named.toString());
        }
        return name.codePointCount(0, name.length()) == 1 && !isReserved(name) ? Optional.of(name) : Optional.empty();
    }

    private static boolean isReserved(String name) {
        return name.charAt(0) >= '\uE000' && name.charAt(0) <= '\uF8FF';
    }

    /** Returns the keys of a chord: with a modifier held, letters mean the keys and not the characters. */
    private static List<String> asKeys(List<String> chord) {
        boolean modified = MODIFIERS.stream()
                .filter(name -> !name.equals("shift"))
                .anyMatch(name -> chord.contains(String.valueOf(NAMED.get(name))));
        return modified
                ? chord.stream().map(key -> key.toLowerCase(Locale.ROOT)).toList()
                : chord;
    }

    private static Map<String, Keys> named() {
        Map<String, Keys> keys = Arrays.stream(new Keys[] {
                    Keys.ENTER,
                    Keys.ESCAPE,
                    Keys.TAB,
                    Keys.SPACE,
                    Keys.DELETE,
                    Keys.INSERT,
                    Keys.HOME,
                    Keys.END,
                    Keys.CONTROL,
                    Keys.SHIFT,
                    Keys.ALT,
                    Keys.META,
                    Keys.F1,
                    Keys.F2,
                    Keys.F3,
                    Keys.F4,
                    Keys.F5,
                    Keys.F6,
                    Keys.F7,
                    Keys.F8,
                    Keys.F9,
                    Keys.F10,
                    Keys.F11,
                    Keys.F12
                })
                .collect(Collectors.toMap(key -> key.name().toLowerCase(Locale.ROOT), Function.identity()));
        keys.putAll(Map.of(
                "backspace", Keys.BACK_SPACE,
                "pageup", Keys.PAGE_UP,
                "pagedown", Keys.PAGE_DOWN,
                "arrowup", Keys.ARROW_UP,
                "arrowdown", Keys.ARROW_DOWN,
                "arrowleft", Keys.ARROW_LEFT,
                "arrowright", Keys.ARROW_RIGHT,
                "esc", Keys.ESCAPE,
                "ctrl", Keys.CONTROL,
                "return", Keys.ENTER));
        return Map.copyOf(keys);
    }
}
