package com.aiqaramba.core;

import com.aiqaramba.core.error.AnswerException;
import com.aiqaramba.core.internal.answer.AnswerForm;
import com.aiqaramba.core.run.AnswerSource;
import com.aiqaramba.core.run.RunAnswer;
import java.util.List;
import java.util.Optional;

/**
 * Answer to a question about an application: a value of which code has found each component in what a page showed, or
 * the reason why there is none. Secrets are masked in it. Immutable, and thread-safe if the value is.
 *
 * <p>The form of an answer is a record. Its components are texts ({@code String}, {@code UUID}, {@code URI}), numbers
 * ({@code int}, {@code BigDecimal} and the like), {@code boolean}, enums whose constants are words of the page,
 * {@code LocalDate}, {@code LocalTime}, {@code LocalDateTime}, other records, and lists and {@code Optional} of those.
 * What may be missing is an {@code Optional}; all else has to be found. A record in a named module has to be opened to
 * {@code com.fasterxml.jackson.databind}.
 *
 * <p>Code looks each value up where the page paints it, in the form of the page: a total of {@code 1159.80} is found in
 * "1.159,80 €". What is not painted is not found, such as a number of entries that nobody wrote down. Code does not
 * know whether a list is whole, nor whether what is missing is missing for good.
 *
 * <pre>{@code
 * record Order(String number, BigDecimal total, LocalDate ordered) {}
 *
 * Answer<Order> answer = runner.ask(
 *         Task.on("https://shop.example/orders")
 *                 .question("Which is the latest order?")
 *                 .build(),
 *         Order.class);
 * BigDecimal total = answer.orElseThrow().total();
 * }</pre>
 *
 * @param <T> the form of the answer
 * @since 0.1.0
 */
public final class Answer<T> {
    private final Run run;
    private final Optional<T> value;
    private final String reason;

    private Answer(Run run, Optional<T> value, String reason) {
        this.run = run;
        this.value = value;
        this.reason = reason;
    }

    static <T> Answer<T> of(Run run, AnswerForm<T> form) {
        Optional<RunAnswer> stored = run.summary().answer();
        Optional<T> value = stored.flatMap(RunAnswer::json).flatMap(form::read);
        String reason = stored.map(RunAnswer::reason)
                .filter(words -> !words.isEmpty())
                .orElse(
                        stored.isEmpty()
                                ? run.outcome().message()
                                : "it does not have its form once secrets are masked");
        return new Answer<>(run, value, value.isPresent() ? "" : reason);
    }

    /**
     * Returns the value.
     *
     * @return the value; empty when there is no answer
     */
    public Optional<T> value() {
        return value;
    }

    /**
     * Returns the value, for hosts to whom a missing answer is a failure.
     *
     * @return the value
     * @throws AnswerException when there is none; {@link #reason} says why
     */
    public T orElseThrow() {
        return value.orElseThrow(() -> new AnswerException("Run " + run.key()
                + " found no answer that its pages show. Answer.reason() and the run's report say what is missing."));
    }

    /**
     * Returns the reason why there is no answer.
     *
     * @return one sentence, which names the component that was not found; empty when there is an answer
     */
    public String reason() {
        return reason;
    }

    /**
     * Returns the place on a page of each component.
     *
     * @return in the order of the components; empty when there is no answer
     */
    public List<AnswerSource> sources() {
        return value.isEmpty()
                ? List.of()
                : run.summary().answer().map(RunAnswer::sources).orElse(List.of());
    }

    /**
     * Returns the run that found it, with its verdict on the answer and on what else was expected.
     *
     * @return the run
     */
    public Run run() {
        return run;
    }

    /** For people: the value, or the reason why there is none. */
    @Override
    public String toString() {
        return value.map(String::valueOf).orElse("no answer: " + reason);
    }
}
