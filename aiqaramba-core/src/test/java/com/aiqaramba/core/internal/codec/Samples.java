package com.aiqaramba.core.internal.codec;

import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.DragAction;
import com.aiqaramba.core.action.ElementPoint;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.credential.CredentialId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One value of every record that a sealed type permits, so that none is forgotten. */
final class Samples {
    private Samples() {}

    static <T> List<T> ofEvery(Class<T> sealed, String text) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(type -> sealed.cast(sample(type, text)))
                .toList();
    }

    private static Object sample(Class<?> type, String text) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(
                    Arrays.stream(types).map(part -> value(part, text)).toArray());
        } catch (ReflectiveOperationException unexpected) {
            throw new LinkageError("No sample of " + type, unexpected);
        }
    }

    private static Object value(Class<?> type, String text) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> text;
            case "int" -> 3;
            case "long" -> 3L;
            case "boolean" -> true;
            case "Duration" -> Duration.ofMillis(1_500);
            case "List" -> List.of(text);
            case "Press" -> new ClickAction.Press(ClickAction.Button.RIGHT, 2, Set.of(ClickAction.Modifier.SHIFT));
            case "Spot" -> new DragAction.Spot(ElementRef.of(3, "button", text), new ElementPoint(20, 80));
            case "Drop" ->
                new DragAction.Drop(
                        Optional.of(new DragAction.Spot(ElementRef.of(4, "cell", text), new ElementPoint(1, 2))), 0, 0);
            case "Optional" -> Optional.of(ElementRef.of(4, "textbox", text));
            case "ElementPoint" -> new ElementPoint(20, 80);
            case "ElementRef" -> ElementRef.of(3, "button", text);
            case "CredentialId" -> new CredentialId("shop-login");
            case "ElementQuery" -> new ElementQuery("button", text);
            case "Check" -> Check.noText(text);
            default -> throw new AssertionError("Say how a sample of " + type + " looks.");
        };
    }
}
