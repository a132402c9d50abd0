package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.FrameOrigin;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.spi.SecretResolver;
import com.aiqaramba.core.web.Origin;
import java.util.Optional;

/**
 * Performer that types a secret into an input of a frame whose origin may have it. The browser tells the origin, not
 * the page. The secret is opened as late as possible and overwritten right after; the copy of it that is
 * sent, a string, lives until it is collected.
 */
final class TypeSecretPerformer implements Performer<TypeSecretAction> {
    private final Elements elements;
    private final Aim aim;
    private final SecretTyping typing;
    private final Typist typist;
    private final Comparisons comparisons;
    private final FrameOrigin origins;
    private final SecretResolver secrets;

    TypeSecretPerformer(
            PageDriver browser,
            Elements elements,
            Aim aim,
            SecretTyping typing,
            Typist typist,
            Comparisons comparisons,
            SecretResolver secrets) {
        this.elements = elements;
        this.aim = aim;
        this.typing = typing;
        this.typist = typist;
        this.comparisons = comparisons;
        this.origins = new FrameOrigin(browser);
        this.secrets = secrets;
    }

    @Override
    public ActionResult perform(TypeSecretAction action) throws InterruptedException {
        return elements.use(action.element(), Wanted.TYPED, target -> type(action, elements.writable(target)));
    }

    private ActionResult type(TypeSecretAction action, ReadyElement target) throws InterruptedException {
        ElementState state = target.state();
        if (!state.tag().equals("input") || !state.typable() || state.readOnly()) {
            return ActionResult.refused("Secrets are typed into input fields only; " + action.element() + " is none.");
        }
        String cover = aim.coverOf(target);
        if (!cover.isEmpty()) {
            return ActionResult.failed(Pointer.covered(action.element(), cover));
        }
        Optional<Origin> origin = origins.of(target.element(), target.path());
        if (origin.isEmpty()) {
            return ActionResult.refused("Secrets are typed into pages of an http or https origin only.");
        }
        try (Secret secret = secrets.resolve(action.credential(), action.field(), origin.get())) {
            ActionResult result = (secret.isShown() ? SecretTyping.ofWhatAnybodyMaySee() : typing).type(target, secret);
            if (result.isDone()) {
                remember(action.element(), target);
            }
            return result;
        } catch (CredentialException notAllowed) {
            return ActionResult.refused(String.valueOf(notAllowed.getMessage()));
        }
    }

    /** In a row of fields for one character each, the first one has one. */
    private void remember(ElementRef name, ReadyElement target) throws InterruptedException {
        Given given = new GivenSecret(typist.field(target).value().length());
        comparisons.add(name, target.handle(), new FieldComparison(elements, typist, name, target, given));
    }
}
