package com.aiqaramba.core.action;

import com.aiqaramba.core.credential.CredentialId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Replaces the content of a field by a secret that only the session sees. Immutable.
 *
 * @param element which field
 * @param credential which credential
 * @param field which of its secrets, for example {@code password}
 * @since 0.1.0
 */
public record TypeSecretAction(ElementRef element, CredentialId credential, String field) implements BrowserAction {
    /** Stands for an id that a mapping changes, because what it makes of it need not be one. */
    private static final CredentialId WITHHELD = new CredentialId("withheld");

    @Override
    public List<ElementRef> elements() {
        return List.of(element);
    }

    @Override
    public String describe() {
        return "type the " + field + " of credential " + credential + " into " + element;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        String name = credential.value();
        CredentialId mapped = mapping.apply(name).equals(name) ? credential : WITHHELD;
        return new TypeSecretAction(element.mapText(mapping), mapped, mapping.apply(field));
    }
}
