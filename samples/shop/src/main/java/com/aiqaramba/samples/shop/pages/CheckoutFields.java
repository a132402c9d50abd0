package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.Delivery;
import com.aiqaramba.samples.shop.catalogue.Money;
import com.aiqaramba.samples.shop.checkout.CheckoutForm;
import com.aiqaramba.samples.shop.web.Html;
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

    Html render() {
        return Html.of(
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
                <select id="country" name="country" autocomplete="country"{}><option value="">Choose a country</option>{}</select>
                {}</div>
                </fieldset>
                <fieldset{}><legend>Delivery</legend>
                {}
                {}</fieldset>
                <div class="field"><label for="note">Note for the carrier (optional)</label>
                <textarea id="note" name="note" rows="3"{}>{}</textarea>
                {}</div>
                <div class="field"><label class="choice"><input id="terms" type="checkbox" name="terms" value="accepted"{}{}>
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
                Html.when(form.termsAccepted(), " checked"),
                state("terms"),
                problem("terms"));
    }

    private Html overview() {
        if (problems.isEmpty()) {
            return Html.NOTHING;
        }
        String count = problems.size() == 1 ? "one field" : problems.size() + " fields";
        return Html.of("<p class=\"problem\" role=\"alert\">The order was not placed. Please correct {}.</p>", count);
    }

    private Html text(String name, String label, String autocomplete, String value) {
        return Html.of("""
                <div class="field"><label for="{}">{}</label>
                <input id="{}" type="text" name="{}" value="{}" autocomplete="{}"{}>
                {}</div>
                """, name, label, name, name, value, autocomplete, state(name), problem(name));
    }

    private List<Html> deliveries() {
        return Arrays.stream(Delivery.values()).map(this::delivery).toList();
    }

    private Html delivery(Delivery delivery) {
        String terms = delivery == Delivery.STANDARD ? ", free from " + Delivery.FREE_FROM : ", one working day";
        return Html.of(
                """
                <label class="choice"><input type="radio" name="delivery" value="{}"{}>
                <span>{}, {}{}</span></label>
                """,
                delivery.key(),
                Html.when(delivery.key().equals(form.delivery()), " checked"),
                delivery.title(),
                delivery.costFor(Money.ZERO),
                terms);
    }

    private Html state(String field) {
        return problems.containsKey(field)
                ? Html.of(" aria-invalid=\"true\" aria-describedby=\"{}-problem\"", field)
                : Html.NOTHING;
    }

    private Html problem(String field) {
        return problems.containsKey(field)
                ? Html.of(
                        "<p class=\"field-problem\" id=\"{}-problem\">{}</p>", field, problems.getOrDefault(field, ""))
                : Html.NOTHING;
    }
}
