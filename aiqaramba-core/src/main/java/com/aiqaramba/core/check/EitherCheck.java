package com.aiqaramba.core.check;

import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.page.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One of two checks holds, or both do. It says only what both say: an expectation's number has to stand in each of them
 * to be shown. Immutable.
 *
 * @param one a check
 * @param other another check
 * @since 0.1.0
 */
public record EitherCheck(Check one, Check other) implements Check {
    /** Refuses a check beside its contrary, which hold together on any page. */
    public EitherCheck {
        boolean isSure = other.equals(new NotCheck(one)) || one.equals(new NotCheck(other));
        boolean isOfText = one instanceof TextCheck text
                && other instanceof TextCheck contrary
                && text.text().equals(contrary.text())
                && text.present() != contrary.present();
        if (isSure || isOfText) {
            throw new IllegalArgumentException("A check or its contrary holds of any page.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        List<Evaluation> found = List.of(one.evaluate(page), other.evaluate(page));
        List<Evaluation> held = found.stream().filter(Evaluation::held).toList();
        if (!held.isEmpty()) {
            return held.stream()
                    .filter(evaluation -> !evaluation.restsOnAbsence())
                    .findFirst()
                    .orElse(held.get(0));
        }
        return found.stream()
                .filter(evaluation -> evaluation.answer() == Answer.CANNOT_BE_TOLD)
                .findFirst()
                .orElseGet(() -> neither(found));
    }

    private static Evaluation neither(List<Evaluation> found) {
        Evaluation neither = Evaluation.doesNotHold(
                found.get(0).evidence() + "; " + found.get(1).evidence());
        return found.stream().allMatch(Evaluation::restsOnAbsence) ? neither.byAbsence() : neither;
    }

    @Override
    public String describe() {
        return one.describe() + ", or " + other.describe();
    }

    /** Returns the words of the first that the second has too. */
    @Override
    public String subject() {
        List<String> others = Arrays.asList(PageText.normalize(other.subject()).split(" ", -1));
        return Arrays.stream(PageText.normalize(one.subject()).split(" ", -1))
                .filter(word -> others.stream().anyMatch(word::equalsIgnoreCase))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new EitherCheck(one.mapText(mapping), other.mapText(mapping));
    }
}
