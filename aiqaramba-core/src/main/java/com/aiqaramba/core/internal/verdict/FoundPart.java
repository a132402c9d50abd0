package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.check.Sighting;
import com.aiqaramba.core.internal.answer.AnswerPart;
import com.aiqaramba.core.run.AnswerSource;
import com.aiqaramba.core.run.CheckResult;

/** Value of an answer with the place at which a page shows it. */
record FoundPart(AnswerPart part, Sighting sighting, Look look, String evidence) {
    AnswerSource source() {
        return AnswerSource.builder(part.component(), part.shown())
                .words(sighting.words(), sighting.place())
                .page(look.page().url(), look.step())
                .build();
    }

    CheckResult check() {
        String statement = part.component() + " = " + part.shown();
        return CheckResult.builder(sighting.check(), CheckResult.Source.MODEL)
                .answer(Evaluation.Answer.HOLDS)
                .decisive(true)
                .weight("The page states " + statement + ".")
                .evidence(statement + "; " + evidence)
                .place(look.page().url(), look.step())
                .build();
    }
}
