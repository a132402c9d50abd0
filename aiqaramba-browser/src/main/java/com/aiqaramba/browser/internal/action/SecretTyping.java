package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.observe.SecretFields;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.credential.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Types a secret into one field. No key is pressed, because a key goes to whatever has the focus by then; the field's
 * own document inserts the text in one go, so that no other frame and no timer comes between. Fields of one character
 * each get one after the other. Every field of the document that changed meanwhile counts as one that holds a secret.
 */
final class SecretTyping {
    private final SecretFields fields;

    SecretTyping(SecretFields fields) {
        this.fields = fields;
    }

    /** Fields that hold what anybody may see need no protection. */
    static SecretTyping ofWhatAnybodyMaySee() {
        return new SecretTyping(new SecretFields());
    }

    /** Replaces the content of a field by a secret. The driver is in its frame. */
    ActionResult type(ReadyElement target, Secret secret) throws InterruptedException {
        String text = secret.use(String::new);
        if (text.chars().anyMatch(Character::isISOControl)) {
            return ActionResult.refused(
                    "The secret has a line break, a tab or another control character; such a secret is not typed.");
        }
        Map<ElementHandle, String> before = values(target);
        fields.add(target.element(), target.path());
        try {
            return typed(target, text);
        } finally {
            protectWhatChanged(target, before);
        }
    }

    private ActionResult typed(ReadyElement target, String text) throws InterruptedException {
        return switch (insert(target, text, 0)) {
            case "whole" -> ActionResult.done();
            case "short" -> typedOneByOne(target, text);
            default ->
                ActionResult.failed(
                        "The field does not hold the secret as it is: the page changed it, or did not take it.");
        };
    }

    private ActionResult typedOneByOne(ReadyElement target, String text) throws InterruptedException {
        for (int at = 0; at < text.length(); at++) {
            if (!insert(target, text.substring(at, at + 1), at).equals("whole")) {
                return ActionResult.failed("The field takes fewer characters than the secret has.");
            }
        }
        return ActionResult.done();
    }

    private String insert(ReadyElement target, String text, int behind) throws InterruptedException {
        Object answer = target.handle().run(Script.TYPE_SECRET, target.handle(), text, behind);
        if (!(answer instanceof List<?> parts) || parts.size() != 2) {
            return "partly";
        }
        if (parts.get(1) instanceof ElementHandle field) {
            fields.add(field.element(), target.path());
        }
        return String.valueOf(parts.get(0));
    }

    private void protectWhatChanged(ReadyElement target, Map<ElementHandle, String> before)
            throws InterruptedException {
        for (Map.Entry<ElementHandle, String> now : values(target).entrySet()) {
            if (!now.getValue().isEmpty() && !now.getValue().equals(before.get(now.getKey()))) {
                fields.add(now.getKey().element(), target.path());
            }
        }
    }

    private static Map<ElementHandle, String> values(ReadyElement target) throws InterruptedException {
        Object answer = target.handle().run(Script.FIELD_VALUES, target.handle());
        Map<ElementHandle, String> values = new HashMap<>();
        if (answer instanceof List<?> parts && parts.size() == 3) {
            List<?> found = list(parts.get(0));
            List<?> texts = list(parts.get(1));
            for (int at = 0; at < Math.min(found.size(), texts.size()); at++) {
                if (found.get(at) instanceof ElementHandle field) {
                    values.put(field, String.valueOf(texts.get(at)));
                }
            }
        }
        return values;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : new ArrayList<>();
    }
}
