package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.SecretFields;
import com.aiqaramba.browser.internal.page.FrameOrigin;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.spi.SecretResolver;
import com.aiqaramba.core.web.Origin;
import java.util.Optional;

/**
 * Types a secret into an input of a frame whose origin may have it. The browser tells the origin, not the page. The
 * secret is opened as late as possible and overwritten right after; Selenium's copy of it, a string, lives until it is
 * collected.
 */
final class TypeSecretPerformer implements Performer<TypeSecretAction> {
    private final Elements elements;
    private final Typist typist;
    private final FrameOrigin origins;
    private final SecretResolver secrets;
    private final SecretFields fields;

    TypeSecretPerformer(
            Elements elements, Typist typist, FrameOrigin origins, SecretResolver secrets, SecretFields fields) {
        this.elements = elements;
        this.typist = typist;
        this.origins = origins;
        this.secrets = secrets;
        this.fields = fields;
    }

    @Override
    public ActionResult perform(TypeSecretAction action) throws InterruptedException {
        return elements.use(action.element(), target -> type(action, target));
    }

    private ActionResult type(TypeSecretAction action, ReadyElement target) throws InterruptedException {
        ElementState state = target.state();
        if (!state.tag().equals("input") || !state.typable() || state.readOnly()) {
            return ActionResult.refused("Secrets are typed into input fields only; " + action.element() + " is none.");
        }
        Optional<Origin> origin = origins.of(target.element(), target.path());
        if (origin.isEmpty()) {
            return ActionResult.refused("Secrets are typed into pages of an http or https origin only.");
        }
        try (Secret secret = secrets.resolve(action.credential(), action.field(), origin.get())) {
            fields.add(target.element(), target.path());
            return typist.typeSecret(target, secret);
        } catch (CredentialException notAllowed) {
            return ActionResult.refused(String.valueOf(notAllowed.getMessage()));
        }
    }
}
