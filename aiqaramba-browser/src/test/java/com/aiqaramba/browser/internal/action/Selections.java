package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.core.action.SelectAction;
import java.util.List;
import java.util.stream.Stream;

/** Options that are chosen in native lists. */
final class Selections {
    private Selections() {}

    static Stream<Interaction> all() {
        String several = """
                <select multiple aria-label=Tags size=6 onchange="note([...selectedOptions].map(o => o.text).join())">\
                <optgroup label=Fruit><option>Red<option selected>Green</optgroup>\
                <optgroup label=Colour><option>Red<option>Blue</optgroup></select>""";
        return Stream.of(
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
