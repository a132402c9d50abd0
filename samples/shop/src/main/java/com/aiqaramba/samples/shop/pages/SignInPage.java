package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.account.Accounts;
import com.aiqaramba.samples.shop.account.ShopAccount;
import com.aiqaramba.samples.shop.session.Visitor;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.Optional;

/** Signing in and out. */
final class SignInPage {
    private static final String WRONG = "The e-mail address or the password is wrong. Please try again.";
    private static final String CHECKOUT = "/checkout";

    private final Accounts accounts;
    private final boolean cartSurvives;

    SignInPage(Accounts accounts, boolean cartSurvives) {
        this.accounts = accounts;
        this.cartSurvives = cartSurvives;
    }

    Response show(Request request) {
        return Response.page(render(request, "", request.query().get("next"), ShopHtml.NOTHING));
    }

    Response signIn(Request request) {
        String email = request.form().get("email").strip();
        String next = request.form().get("next");
        Optional<ShopAccount> account = accounts.find(email, request.form().get("password"));
        if (account.isEmpty()) {
            ShopHtml problem = ShopHtml.of("<p class=\"problem\" id=\"problem\" role=\"alert\">{}</p>", WRONG);
            return Response.page(401, render(request, email, next, problem));
        }
        Visitor visitor = request.visitor();
        visitor.signIn(account.get());
        if (!cartSurvives) {
            visitor.cart().clear();
        }
        visitor.notice("Welcome back, " + account.get().name() + ".");
        // A new session, so that a token known from before the sign-in is worth nothing.
        return Response.redirect(next.equals(CHECKOUT) ? CHECKOUT : "/account").continueAs(visitor);
    }

    Response signOut(Request request) {
        Visitor stranger = new Visitor();
        stranger.notice("You are signed out.");
        return Response.redirect("/").continueAs(stranger);
    }

    private static ShopHtml render(Request request, String email, String next, ShopHtml problem) {
        return Layout.page(request, "Sign in", ShopHtml.of("""
                        <div class="narrow">
                        <h1>Sign in</h1>
                        {}
                        <form class="stack" action="/sign-in" method="post" novalidate>
                        <input type="hidden" name="next" value="{}">
                        <div class="field"><label for="email">E-mail address</label>
                        <input id="email" type="email" name="email" value="{}" autocomplete="username" \
                        maxlength="80"></div>
                        <div class="field"><label for="password">Password</label>
                        <input id="password" type="password" name="password" autocomplete="current-password"></div>
                        <button type="submit">Sign in</button>
                        </form>
                        <p class="small">No account? You can <a href="/checkout">check out as a guest</a>.</p>
                        </div>
                        """, problem, next, email));
    }
}
