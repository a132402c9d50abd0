package com.aiqaramba.core.budget;

import com.aiqaramba.core.chat.TokenUsage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prices that a host pays for the tokens of models. The library knows no prices. List the models that may answer and no
 * others: before a request it is not known which one will, so the dearest counts. What a provider charges beside these
 * three prices, for example for writing into its cache or above a length, is not in it. Immutable.
 *
 * <pre>{@code
 * var prices = PriceTable.builder("EUR")
 *         .model("some-model", "0.30", "0.03", "2.50")
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PriceTable {
    /** Version that providers put behind a model's name: three to eight digits, or a date. */
    private static final Pattern VERSION = Pattern.compile("[-@:](\\d{3,8}|\\d{4}-\\d{2}-\\d{2})");

    private static final int MILLION = 6;

    private final Currency currency;
    private final Map<String, Prices> models;

    /** For one million tokens each. */
    private record Prices(BigDecimal input, BigDecimal cachedInput, BigDecimal output) {
        private Prices {
            Stream.of(input, cachedInput, output).forEach(Prices::check);
        }

        private static void check(BigDecimal price) {
            if (price.signum() < 0) {
                throw new IllegalArgumentException("A price is 0 or more.");
            }
        }

        BigDecimal of(TokenUsage usage) {
            return BigDecimal.valueOf(Math.max(0, usage.input() - usage.cachedInput()))
                    .multiply(input)
                    .add(BigDecimal.valueOf(usage.cachedInput()).multiply(cachedInput))
                    .add(BigDecimal.valueOf(usage.output()).multiply(output))
                    .add(BigDecimal.valueOf(usage.thinking()).multiply(output))
                    .movePointLeft(MILLION);
        }
    }

    private PriceTable(Currency currency, Map<String, Prices> models) {
        this.currency = currency;
        this.models = Map.copyOf(models);
    }

    /**
     * Begins a table without models.
     *
     * @param currency an ISO 4217 code, for example {@code EUR}
     * @return the builder
     * @throws IllegalArgumentException when the code is unknown
     */
    public static Builder builder(String currency) {
        return new Builder(Currency.getInstance(currency), Map.of());
    }

    /**
     * Begins a table with the prices of this one.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(currency, models);
    }

    /**
     * Returns the currency of the prices.
     *
     * @return the currency
     */
    public Currency currency() {
        return currency;
    }

    /**
     * Computes what tokens of a model cost.
     *
     * @param model its name as it stands in an answer
     * @param usage the tokens
     * @return the exact amount, not rounded; empty when the table does not have the model
     */
    public Optional<Money> cost(String model, TokenUsage usage) {
        return Optional.ofNullable(models.get(model))
                .or(() -> versioned(model))
                .map(prices -> new Money(prices.of(usage), currency));
    }

    private Optional<Prices> versioned(String model) {
        return models.entrySet().stream()
                .filter(entry -> model.startsWith(entry.getKey()))
                .filter(entry -> VERSION.matcher(model.substring(entry.getKey().length()))
                        .matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * Computes what tokens cost at most, whichever of the models answers.
     *
     * @param usage the tokens
     * @return the amount for the dearest model; 0 when the table has none
     */
    public Money most(TokenUsage usage) {
        BigDecimal most = models.values().stream()
                .map(prices -> prices.of(usage))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return new Money(most, currency);
    }

    /** Builds a price table. Not thread-safe. */
    public static final class Builder {
        private final Currency currency;
        private final Map<String, Prices> models;

        private Builder(Currency currency, Map<String, Prices> models) {
            this.currency = currency;
            this.models = new HashMap<>(models);
        }

        /**
         * Adds the prices of a model, as decimal numbers for one million tokens.
         *
         * @param name the model's name as it stands in answers, with or without the version that a provider puts behind
         *     it (three to eight digits or a date, after {@code -}, {@code @} or {@code :}); an exact name goes first
         * @param input the price of the prompt
         * @param cachedInput the price of what was read from the provider's cache
         * @param output the price of the answer, thoughts included
         * @return this builder
         * @throws IllegalArgumentException when a price is no number, or below 0
         */
        public Builder model(String name, String input, String cachedInput, String output) {
            models.put(name, new Prices(new BigDecimal(input), new BigDecimal(cachedInput), new BigDecimal(output)));
            return this;
        }

        /**
         * Builds the table.
         *
         * @return the table
         */
        public PriceTable build() {
            return new PriceTable(currency, models);
        }
    }
}
