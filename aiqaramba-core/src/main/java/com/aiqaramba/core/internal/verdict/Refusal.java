package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import java.util.List;
import java.util.regex.Pattern;

/** Input that an application did not take, or that the run did not send: what is missing then is no defect. */
final class Refusal {
    private static final Pattern PLEASE = Pattern.compile(
            "(?iU)\\b(?:please|required|unknown|must|bitte|erforderlich|unbekannt|veuillez|por favor)\\b");

    private Refusal() {}

    /** Tells whether a page asks for other input: by a field that is marked, or by an alert that speaks of it. */
    static boolean isIn(Observation page, Trail trail) {
        List<OwnWord> own = OwnWord.of(trail.deeds());
        return page.nodes().stream()
                .anyMatch(node -> node.is(NodeState.INVALID)
                        || (node.role().equals("alert")
                                && (PLEASE.matcher(node.text()).find()
                                        || own.stream()
                                                .anyMatch(
                                                        word -> Words.contains(Words.of(node.text()), word.words())))));
    }

    /** Tells whether the last thing that the run did was to type, and to send nothing. */
    static boolean isUnsent(Trail trail) {
        List<Deed> deeds = trail.deeds();
        for (int i = deeds.size() - 1; i >= 0; i--) {
            if (deeds.get(i).action() instanceof TypeAction) {
                int deed = i + 1;
                return OwnWord.of(deeds).stream()
                        .anyMatch(word -> word.deed() == deed
                                && !word.isSearch(trail.lastPage().url()));
            }
            if (deeds.get(i).action() instanceof ClickAction
                    || deeds.get(i).action() instanceof PressKeysAction
                    || deeds.get(i).action() instanceof HandleDialogAction) {
                return false;
            }
        }
        return false;
    }
}
