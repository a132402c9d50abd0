package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.agent.Expectation;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.internal.prompt.tool.Command.Claim;
import com.aiqaramba.core.internal.prompt.tool.Command.Finding;
import com.aiqaramba.core.internal.prompt.tool.Command.Finish;
import com.aiqaramba.core.internal.prompt.tool.Command.ProposedCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** A run told in a few lines: what was asked, what was seen and done in turn, and what the model claims at the end. */
final class Story {
    static final String SITE = "https://shop.example";

    private final String name;
    private final String goal;
    private final Expectation expectation;
    private final Trail trail;
    private final Judge judge;
    private Observation now;
    private Verdict verdict = Verdict.inconclusive("not judged");

    private Story(String name, String goal, Expectation expectation, Observation start) {
        this.name = name;
        this.goal = goal;
        this.expectation = expectation;
        this.trail = new Trail(start);
        this.judge = new Judge(goal, List.of(expectation), trail);
        this.now = start;
    }

    static Story of(String name, String goal, String expectation, Observation start) {
        return new Story(name, goal, new Expectation(expectation, List.of()), start);
    }

    Story see(Observation page) {
        trail.saw(page);
        now = page;
        return this;
    }

    Story type(String role, String field, String text) {
        return act(new TypeAction(ElementRef.of(1, role, field), text, true));
    }

    Story click(String role, String element) {
        return act(new ClickAction(ElementRef.of(1, role, element)));
    }

    Story select(String list, String option) {
        return act(new SelectAction(ElementRef.of(1, "combobox", list), option));
    }

    Story open(String path) {
        return act(new NavigateAction(SITE + path));
    }

    Story press(String keys) {
        return act(new PressKeysAction(keys));
    }

    Story back() {
        return act(new GoBackAction());
    }

    Story act(BrowserAction action) {
        trail.did(action, ActionResult.done());
        return this;
    }

    Story keep(Check... checks) {
        judge.keep(1, proposed(checks), now);
        return this;
    }

    Story met(Check... checks) {
        return claim(Finding.YES, checks);
    }

    Story notMet(Check... checks) {
        return claim(Finding.NO, checks);
    }

    private Story claim(Finding finding, Check... checks) {
        verdict = judge.judge(new Finish("", List.of(new Claim(1, finding, proposed(checks)))), now)
                .verdict();
        return this;
    }

    private static List<ProposedCheck> proposed(Check... checks) {
        return Stream.of(checks)
                .map(check -> new ProposedCheck(check, "because"))
                .toList();
    }

    Verdict verdict() {
        return verdict;
    }

    @Override
    public String toString() {
        return name + ": " + goal + " -> " + expectation.words();
    }

    static Check el(String role, String name) {
        return el(role, name, ElementCondition.PRESENT);
    }

    static Check el(String role, String name, ElementCondition condition) {
        return Check.element(new ElementQuery(role, name), condition);
    }
}
