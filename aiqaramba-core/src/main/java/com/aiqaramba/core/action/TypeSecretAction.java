package com.aiqaramba.core.action;

import com.aiqaramba.core.credential.CredentialId;

/**
 * Replaces the content of a field by a secret that only the session sees. Immutable.
 *
 * @param element which field
 * @param credential which credential
 * @param field which of its secrets, for example {@code password}
 * @since 0.1.0
 */
public record TypeSecretAction(ElementRef element, CredentialId credential, String field) implements BrowserAction {
    @Override
    public String describe() {
        return "type the " + field + " of credential " + credential + " into " + element;
    }
}
