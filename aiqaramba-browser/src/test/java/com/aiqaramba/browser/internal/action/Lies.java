package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.HoverAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.ScrollAction.Direction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.TypeAction;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages that replace functions of the browser, which reaches neither looks nor actions. */
final class Lies {
    private Lies() {}

    static Stream<Interaction> all() {
        return Stream.concat(
                looks(),
                Stream.of("JSON.stringify = () => '{}'", "Function.prototype.call = Function.prototype.apply = () => 1")
                        .flatMap(Lies::driver));
    }

    /** What a look is made with. */
    private static Stream<Interaction> looks() {
        return Stream.of(
                on("a page that says that everything is somewhere else", """
                        <script>Element.prototype.getBoundingClientRect = () => new DOMRect(900, 500, 5, 5);\
                        Element.prototype.checkVisibility = () => false;\
                        document.elementFromPoint = () => document.body</script>\
                        <button onclick="note('hit')">Go</button>""")
                        .with("button", "Go", ClickAction::new)
                        .notes("hit"),
                on("a page that hides what covers a button", """
                        <button onclick="note('hit')">Go</button><div role=dialog aria-label=Veil \
                        style="position:fixed;inset:0" onclick="note('wrong')"></div><script>\
                        Document.prototype.elementFromPoint = () => document.querySelector('button')</script>""")
                        .with("button", "Go", ClickAction::new)
                        .fails("is covered by dialog \"Veil\""),
                on("a page that keeps others from listening", """
                        <button onclick="note('hit')">Go</button><script>\
                        EventTarget.prototype.addEventListener = () => {}</script>""")
                        .with("button", "Go", ClickAction::new)
                        .notes("hit"));
    }

    /** What the driver's own scripts need. */
    private static Stream<Interaction> driver(String lie) {
        String script = "<script>" + lie + "</script>";
        String field = "<input autofocus aria-label=A oninput=note(value)>" + script;
        return Stream.of(
                on("a click where " + lie, "<button onclick=note('hit')>Go</button>" + script)
                        .with("button", "Go", ClickAction::new)
                        .notes("hit"),
                on("the mouse where " + lie, "<button onmouseenter=note('over')>Go</button>" + script)
                        .with("button", "Go", HoverAction::new)
                        .notes("over"),
                on("a text where " + lie, field)
                        .with("textbox", "A", it -> new TypeAction(it, "abc", true))
                        .notes("abc"),
                on("keys in a field where " + lie, field)
                        .with("textbox", "A", it -> new PressKeysAction("x", Optional.of(it)))
                        .notes("x"),
                on("keys where " + lie, field)
                        .doing(page -> new PressKeysAction("x"))
                        .notes("x"),
                on(
                                "an option where " + lie,
                                "<select aria-label=S onchange=note(value)><option>a<option>b</select>" + script)
                        .with("combobox", "S", it -> new SelectAction(it, "b"))
                        .notes("b"),
                on(
                                "scrolling where " + lie,
                                "<p style=height:3000px>a<script>onscroll = () => note('s')</script>" + script)
                        .doing(page -> new ScrollAction(Direction.DOWN))
                        .notes("s"));
    }
}
