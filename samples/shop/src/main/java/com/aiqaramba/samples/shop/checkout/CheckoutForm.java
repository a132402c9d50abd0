package com.aiqaramba.samples.shop.checkout;

import com.aiqaramba.samples.shop.cart.Delivery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The checkout form as the visitor filled it in, right or wrong. */
public record CheckoutForm(
        String name,
        String street,
        String postalCode,
        String city,
        String country,
        String delivery,
        String note,
        boolean termsAccepted) {
    private static final int LONGEST_FIELD = 80;
    private static final int LONGEST_NOTE = 500;

    /** Reads the fields by name; a missing field is empty. */
    public static CheckoutForm read(UnaryOperator<String> field) {
        return new CheckoutForm(
                field.apply("name").strip(),
                field.apply("street").strip(),
                field.apply("postal-code").strip(),
                field.apply("city").strip(),
                field.apply("country"),
                field.apply("delivery"),
                field.apply("note").strip(),
                field.apply("terms").equals("accepted"));
    }

    /** The form before anything is filled in, but for the name when it is known. */
    public static CheckoutForm blank(String name) {
        return new CheckoutForm(name, "", "", "", "", Delivery.STANDARD.key(), "", false);
    }

    /** One message per field that is not right, by the field's name, in the order of the form. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        requireText(problems, "name", name, "Enter your full name.");
        requireText(problems, "street", street, "Enter your street and house number.");
        checkPostalCode(problems);
        requireText(problems, "city", city, "Enter your city.");
        require(problems, "country", Country.ofCode(country).isPresent(), "Choose a country.");
        require(problems, "delivery", Delivery.ofKey(delivery).isPresent(), "Choose a way of delivery.");
        require(problems, "note", note.length() <= LONGEST_NOTE, "Keep the note within 500 characters.");
        require(problems, "terms", termsAccepted, "Accept the terms to place the order.");
        return problems;
    }

    private void checkPostalCode(Map<String, String> problems) {
        requireText(problems, "postal-code", postalCode, "Enter your postal code.");
        Country.ofCode(country)
                .filter(known -> !postalCode.isEmpty() && !known.hasPostalCode(postalCode))
                .ifPresent(known -> problems.put(
                        "postal-code",
                        "Enter a postal code of " + known.title() + ", such as " + known.postalCodeExample() + "."));
    }

    private static void requireText(Map<String, String> problems, String field, String value, String message) {
        require(problems, field, !value.isEmpty(), message);
        require(problems, field, value.length() <= LONGEST_FIELD, "Use at most 80 characters.");
    }

    private static void require(Map<String, String> problems, String field, boolean right, String message) {
        if (!right) {
            problems.put(field, message);
        }
    }
}
