package com.aiqaramba.samples.shop.checkout;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A country that the shop delivers to, with the shape of its postal codes. */
public enum Country {
    AT("Austria", "\\d{4}", "1010", "2 to 4"),
    BE("Belgium", "\\d{4}", "1000", "2 to 4"),
    FR("France", "\\d{5}", "75001", "3 to 5"),
    DE("Germany", "\\d{5}", "10115", "1 to 3"),
    NL("Netherlands", "\\d{4} ?[A-Z]{2}", "1012 AB", "2 to 4"),
    CH("Switzerland", "\\d{4}", "8001", "4 to 6");

    private final String title;
    private final String postalCodePattern;
    private final String postalCodeExample;
    private final String workingDays;

    Country(String title, String postalCodePattern, String postalCodeExample, String workingDays) {
        this.title = title;
        this.postalCodePattern = postalCodePattern;
        this.postalCodeExample = postalCodeExample;
        this.workingDays = workingDays;
    }

    public String title() {
        return title;
    }

    public String postalCodeExample() {
        return postalCodeExample;
    }

    /** How long standard delivery takes, such as {@code 2 to 4}. */
    public String workingDays() {
        return workingDays;
    }

    boolean hasPostalCode(String code) {
        return Pattern.matches(postalCodePattern, code);
    }

    public static Optional<Country> ofCode(String code) {
        return Arrays.stream(values()).filter(c -> c.name().equals(code)).findFirst();
    }
}
