package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.SelectTextAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Options that are chosen in native lists. */
final class Selections {
    private Selections() {}

    static Stream<Interaction> all() {
        String several = """
                <select multiple aria-label=Tags size=6 onchange="note([...selectedOptions].map(o => o.text).join())">\
                <optgroup label=Fruit><option>Red<option selected>Green</optgroup>\
                <optgroup label=Colour><option>Red<option>Blue</optgroup></select>""";
        String list = "<select aria-label=S onchange=note(value)><option>a<option>b</select>";
        String modal = "<dialog id=d>Wait</dialog><script>d.showModal()</script>";
        return Stream.of(
                on("a list behind a dialog", list + modal)
                        .with("combobox", "S", it -> new SelectAction(it, "b"))
                        .fails("is covered by dialog \"Wait\""),
                on("a covered list", list + """
                        <div role=dialog aria-label=Veil style="position:fixed;inset:0;background:#eee"></div>""")
                        .with("combobox", "S", it -> new SelectAction(it, "b"))
                        .fails("is covered by dialog \"Veil\""),
                on("a text behind a dialog", "<p>one two</p>" + modal)
                        .doing(page -> new SelectTextAction("two", Optional.empty()))
                        .fails("behind a dialog"),
                on("keys behind a dialog", "<input aria-label=A onkeydown=note(key)>" + modal)
                        .with("textbox", "A", it -> new PressKeysAction("x", Optional.of(it)))
                        .fails("is covered by dialog \"Wait\""),
                on("one option", "<select aria-label=S onchange=note(value)><option>a<option>b</select>")
                        .with("combobox", "S", it -> new SelectAction(it, "b"))
                        .notes("b"),
                on("several options in place of what was chosen", several)
                        .with("listbox", "Tags", it -> new SelectAction(it, List.of("Fruit > Red", "Blue")))
                        .notes("Red,Blue"),
                on("none", several)
                        .with("listbox", "Tags", it -> new SelectAction(it, List.of()))
                        .notes(""),
                on("an option that two groups have", several)
                        .with("listbox", "Tags", it -> new SelectAction(it, "Red"))
                        .fails("There are 2 options \"Red\": Fruit > Red | Colour > Red"),
                on("several options where one can be chosen", "<select aria-label=S><option>a<option>b</select>")
                        .with("combobox", "S", it -> new SelectAction(it, List.of("a", "b")))
                        .fails("takes one option"),
                on("a choice that the page takes back", """
                        <select aria-label=S onchange="note('no');value = 'a'"><option>a<option>b</select>""")
                        .with("combobox", "S", it -> new SelectAction(it, "b"))
                        .notes("no")
                        .fails("The page did not keep it"),
                on("a choice that the page takes back a little later", """
                        <select aria-label=S onchange="setTimeout(() => value = 'a', 30)"><option>a<option>b\
                        </select>""")
                        .with("combobox", "S", it -> new SelectAction(it, "b"))
                        .fails("The page did not keep it"),
                on("a list that is built anew after each choice", """
                        <div id=d></div><script>const draw = chosen => { d.innerHTML = '<select multiple \
                        aria-label=S>' + \
                        ['a', 'b', 'c'].map(o => `<option ${chosen.includes(o) ? 'selected' : \
                        ''}>${o}</option>`).join('') \
                        + '</select>'; d.firstChild.onchange = event => { const now = [...event.target.selectedOptions]\
                        .map(o => o.text); note(now.join()); event.target.innerHTML = event.target.innerHTML; \
                        for (const o of event.target.options) o.selected = now.includes(o.text) } }; \
                        draw(['a'])</script>""")
                        .with("listbox", "S", it -> new SelectAction(it, List.of("b", "c")))
                        .notes("b,c"));
    }
}
