package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.Delivery;
import com.aiqaramba.samples.shop.catalogue.ShopMoney;
import com.aiqaramba.samples.shop.checkout.CheckoutForm;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The checkout form with what is filled in, and each problem next to its field. */
final class CheckoutFields {
    private final CheckoutForm form;
    private final Map<String, String> problems;

    CheckoutFields(CheckoutForm form, Map<String, String> problems) {
        this.form = form;
        this.problems = problems;
    }

    ShopHtml render() {
        return ShopHtml.of(
                """
                <form class="stack" action="/checkout" method="post" novalidate>
                {}
                <fieldset><legend>Delivery address</legend>
                {}
                {}
                <div class="pair">
                {}
                {}
                </div>
                <div class="field"><label for="country">Country</label>
                <select id="country" name="country" autocomplete="country"{}>\
                <option value="">Choose a country</option>{}</select>
                {}</div>
                </fieldset>
                <fieldset{}><legend>Delivery</legend>
                {}
                {}</fieldset>
                <div class="field"><label for="note">Note for the carrier (optional)</label>
                <textarea id="note" name="note" rows="3"{}>{}</textarea>
                {}</div>
                <div class="field"><label class="choice">\
                <input id="terms" type="checkbox" name="terms" value="accepted"{}{}>
                <span>I accept the terms of delivery and returns</span></label>
                {}</div>
                <button type="submit">Place order</button>
                </form>
                """,
                overview(),
                text("name", "Full name", "name", form.name()),
                text("street", "Street and house number", "address-line1", form.street()),
                text("postal-code", "Postal code", "postal-code", form.postalCode()),
                text("city", "City", "address-level2", form.city()),
                state("country"),
                Choices.countries(form.country()),
                problem("country"),
                state("delivery"),
                deliveries(),
                problem("delivery"),
                state("note"),
                form.note(),
                problem("note"),
                ShopHtml.when(form.termsAccepted(), " checked"),
                state("terms"),
                problem("terms"));
    }

    private ShopHtml overview() {
        if (problems.isEmpty()) {
            return ShopHtml.NOTHING;
        }
        String count = problems.size() == 1 ? "one field" : problems.size() + " fields";
        return ShopHtml.of(
                "<p class=\"problem\" role=\"alert\">The order was not placed. Please correct {}.</p>", count);
    }

    private ShopHtml text(String name, String label, String autocomplete, String value) {
        return ShopHtml.of("""
                <div class="field"><label for="{}">{}</label>
                <input id="{}" type="text" name="{}" value="{}" autocomplete="{}"{}>
                {}</div>
                """, name, label, name, name, value, autocomplete, state(name), problem(name));
    }

    private List<ShopHtml> deliveries() {
        return Arrays.stream(Delivery.values()).map(this::delivery).toList();
    }

    private ShopHtml delivery(Delivery delivery) {
        String terms = delivery == Delivery.STANDARD ? ", free from " + Delivery.FREE_FROM : ", one working day";
        return ShopHtml.of(
                """
                <label class="choice"><input type="radio" name="delivery" value="{}"{}>
                <span>{}, {}{}</span></label>
                """,
                delivery.key(),
                ShopHtml.when(delivery.key().equals(form.delivery()), " checked"),
                delivery.title(),
                delivery.costFor(ShopMoney.ZERO),
                terms);
    }

    private ShopHtml state(String field) {
        return problems.containsKey(field)
                ? ShopHtml.of(" aria-invalid=\"true\" aria-describedby=\"{}-problem\"", field)
                : ShopHtml.NOTHING;
    }

    private ShopHtml problem(String field) {
        return problems.containsKey(field)
                ? ShopHtml.of(
                        "<p class=\"field-problem\" id=\"{}-problem\">{}</p>", field, problems.getOrDefault(field, ""))
                : ShopHtml.NOTHING;
    }
}
