package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.browser.internal.fixture.Pages;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ClickAction.Button;
import com.aiqaramba.core.action.ClickAction.Modifier;
import com.aiqaramba.core.action.DragAction;
import com.aiqaramba.core.action.HoverAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.ScrollAction.Direction;
import com.aiqaramba.core.action.TypeAction;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Controls that pages build themselves, used in several actions with a look between. */
final class Controls {
    private Controls() {}

    static Stream<Interaction> all() {
        return Stream.of(lists(), values(), layers(), moved(), held()).flatMap(cases -> cases);
    }

    private static Stream<Interaction> lists() {
        return Stream.of(
                on("suggestions that go when the field loses the focus", """
                        <input aria-label=City role=combobox oninput="s.hidden = value !== 'Ber'" \
                        onblur="setTimeout(() => s.hidden = true, 50)"><ul id=s hidden role=listbox>\
                        <li role=option onmousedown="event.preventDefault()" onclick="note('Bern')">Bern\
                        <li role=option onmousedown="event.preventDefault()" onclick="note('Berlin')">Berlin</ul>""")
                        .with("combobox", "City", it -> new TypeAction(it, "Ber", true))
                        .with("option", "Berlin", ClickAction::new)
                        .notes("Berlin"),
                on("suggestions that are looked up once one stops typing", """
                        <input aria-label=City role=combobox id=c><ul id=s role=listbox></ul><script>let wait; \
                        c.oninput = () => { clearTimeout(wait); wait = setTimeout(() => s.innerHTML = \
                        '<li role=option onclick="note(textContent)">Berlin', 200) }</script>""")
                        .with("combobox", "City", it -> new TypeAction(it, "Ber", true))
                        .with("option", "Berlin", ClickAction::new)
                        .notes("Berlin"),
                on("a list that opens at the end of the page", """
                        <button aria-haspopup=listbox onclick="const u = document.createElement('ul'); \
                        u.setAttribute('role', 'listbox'); u.style = \
                        'position:absolute;left:9px;top:40px;background:#fff'; \
                        for (const n of ['Small', 'Large']) { const l = document.createElement('li'); \
                        l.setAttribute('role', 'option'); l.textContent = n; \
                        l.addEventListener('click', () => { note(n); u.remove() }); u.append(l) } \
                        document.body.append(u)">Size</button><p>text</p>""")
                        .with("button", "Size", ClickAction::new)
                        .with("option", "Large", ClickAction::new)
                        .notes("Large"),
                on("a tree that is opened with keys", """
                        <ul role=tree><li role=treeitem tabindex=0 aria-expanded=false aria-label=Fruit \
                        onkeydown="if (event.key === 'ArrowRight') { this.setAttribute('aria-expanded', 'true'); \
                        g.hidden = false }">Fruit<ul role=group id=g hidden><li role=treeitem tabindex=-1 \
                        onclick="event.stopPropagation();note('Pear')">Pear</ul></ul>""")
                        .with("treeitem", "Fruit", it -> new PressKeysAction("ArrowRight", Optional.of(it)))
                        .with("treeitem", "Pear", ClickAction::new)
                        .notes("Pear"),
                on("a tree that is opened by a small arrow", """
                        <div role=tree><div role=treeitem aria-label=Fruit><span id=t style="cursor:pointer">+</span> \
                        Fruit<div role=group id=g hidden><div role=treeitem onclick="note('Plum')">Plum</div></div>\
                        </div></div><script>t.addEventListener('click', () => g.hidden = false)</script>""")
                        .with("generic", "+", ClickAction::new)
                        .with("treeitem", "Plum", ClickAction::new)
                        .notes("Plum"),
                on("rows that are chosen from one to another", """
                        <ul id=l><li>One<li>Two<li>Three<li>Four</ul><script>let from = 0; const all = [...l.children];\
                        all.forEach((row, at) => row.addEventListener('click', event => { \
                        if (event.shiftKey) note(from + '-' + at); else from = at }))</script>""")
                        .with("listitem", "Two", ClickAction::new)
                        .with(
                                "listitem",
                                "Four",
                                it -> ClickAction.builder(it)
                                        .holding(Set.of(Modifier.SHIFT))
                                        .build())
                        .notes("1-3"),
                on("a list that keeps the rows of the screen only", """
                        <div id=v style="height:120px;width:200px;overflow:auto"><div style="height:4000px;\
                        position:relative" id=w></div></div><script>const draw = () => { w.replaceChildren(); \
                        const first = Math.floor(v.scrollTop / 40); for (let n = first; n < first + 4; n++) { \
                        const b = document.createElement('button'); b.textContent = 'Row ' + n; \
                        b.style = 'position:absolute;top:' + n * 40 + 'px'; b.onclick = () => note(n); w.append(b) \
                        } }; \
                        v.onscroll = draw; draw()</script>""")
                        .with("button", "Row 1", it -> new ScrollAction(Direction.DOWN, Optional.of(it)))
                        .with("button", "Row 4", ClickAction::new)
                        .notes("4"),
                on("a list that grows at its end", """
                        <ul id=l></ul><p id=e>more</p><script>let n = 0; const grow = () => { for (let i = 0; i < 30; \
                        i++) { const b = document.createElement('li'); b.style = 'height:60px'; b.innerHTML = \
                        `<button onclick="note(this.textContent)">Item ${++n}</button>`; l.append(b) } }; grow(); \
                        new IntersectionObserver(all => { if (all[0].isIntersecting && n < 90) grow() })\
                        .observe(e)</script>""")
                        .doing(page -> new ScrollAction(Direction.BOTTOM))
                        .with("button", "Item 45", ClickAction::new)
                        .notes("Item 45"));
    }

    private static Stream<Interaction> values() {
        return Stream.of(
                on("a day of a month that opens on a click", """
                        <input readonly aria-label=Day onclick="c.hidden = false"><table id=c hidden role=grid><tr>\
                        <td role=gridcell tabindex=-1>14<td role=gridcell tabindex=-1 \
                        onclick="note('15')">15</table>""")
                        .with("textbox", "Day", ClickAction::new)
                        .with("gridcell", "15", ClickAction::new)
                        .notes("15"),
                on("a slider of the page by keys", """
                        <div role=slider tabindex=0 aria-label=Volume aria-valuenow=5 style="width:90px;height:20px;\
                        background:#ccc" onkeydown="if (event.key === 'ArrowRight') { ariaValueNow = +ariaValueNow \
                        + 1; \
                        note(ariaValueNow) }"></div>""")
                        .with("slider", "Volume", it -> new PressKeysAction("ArrowRight*3", Optional.of(it)))
                        .notes("8"),
                on("a slider of the page by its thumb", """
                        <div style="width:300px;height:20px;background:#ccc;position:relative"><div id=t role=slider \
                        tabindex=0 aria-label=Price aria-valuenow=0 style="position:absolute;width:20px;height:20px;\
                        background:red"></div></div><script>let from = null; t.onpointerdown = event => { \
                        from = event.clientX; t.setPointerCapture(event.pointerId) }; t.onpointermove = event => { \
                        if (from !== null) t.style.left = event.clientX - from + 'px' }; \
                        t.onpointerup = () => { from = null; note(t.style.left) }</script>""")
                        .with(
                                "slider",
                                "Price",
                                it -> DragAction.builder(it).by(120, 0).build())
                        .notes("120px"),
                on("a divider that is dragged", """
                        <div style="display:flex;height:80px"><div id=a style="width:100px">a</div><div role=separator \
                        tabindex=0 aria-label=Divider id=d style="width:8px;background:#999;cursor:col-resize"></div>b\
                        </div><script>d.onmousedown = event => { const from = event.clientX; \
                        const move = now => a.style.width = 100 + now.clientX - from + 'px'; \
                        document.addEventListener('mousemove', move); document.addEventListener('mouseup', () => { \
                        document.removeEventListener('mousemove', move); note(a.style.width) }, {once: true}) }\
                        </script>""")
                        .with(
                                "separator",
                                "Divider",
                                it -> DragAction.builder(it).by(60, 0).build())
                        .notes("160px"),
                on("stars that are painted over radio buttons", """
                        <style>fieldset input{position:absolute;opacity:0} fieldset label{font-size:30px}</style>\
                        <fieldset onchange="note(event.target.value)"><legend>Rating</legend>\
                        <input type=radio name=r id=s1 value=1><label for=s1 aria-label="1 star">*</label>\
                        <input type=radio name=r id=s2 value=2><label for=s2 aria-label="2 stars">*</label></fieldset>\
                        """)
                        .with("radio", "2 stars", ClickAction::new)
                        .notes("2"),
                on("a switch beside its words", """
                        <style>.t{position:relative;display:inline-block;width:40px;height:20px;background:#aaa} \
                        .t input{opacity:0;width:0;height:0} .t span{position:absolute;inset:0}</style>\
                        <label class=t><input type=checkbox role=switch aria-label=Dark onchange="note(checked)">\
                        <span></span></label> Dark""")
                        .with("switch", "Dark", ClickAction::new)
                        .notes("true"),
                on("a switch of the page by the space bar", """
                        <div role=switch tabindex=0 aria-checked=false aria-label=Mail onkeydown="if (event.key === \
                        ' ') \
                        { event.preventDefault(); note('on') }">.</div>""")
                        .with("switch", "Mail", it -> new PressKeysAction("Space", Optional.of(it)))
                        .notes("on"),
                on("a colour", "<input type=color aria-label=Paint onchange=note(value)>")
                        .with("textbox", "Paint", it -> new TypeAction(it, "#ff8800", true))
                        .notes("#ff8800"),
                on("a text that is edited after a double click", """
                        <span id=s tabindex=0 role=button aria-label=Title ondblclick="this.hidden = true; \
                        i.hidden = false; i.focus()">Draft</span><input id=i hidden aria-label="New title" \
                        onkeydown="if (event.key === 'Enter') note(value)">""")
                        .with(
                                "button",
                                "Title",
                                it -> ClickAction.builder(it).count(2).build())
                        .with("textbox", "New title", it -> new TypeAction(it, "Final", true))
                        .doing(page -> new PressKeysAction("Enter"))
                        .notes("Final"));
    }

    private static Stream<Interaction> layers() {
        return Stream.of(
                on("a menu of the right button", """
                        <div id=r style="width:200px;height:60px;background:#ddd" role=button tabindex=0>File</div>\
                        <ul role=menu id=m hidden style="position:fixed;background:#fff"><li role=menuitem \
                        onclick="note('renamed')">Rename</ul><script>r.oncontextmenu = event => { \
                        event.preventDefault(); \
                        m.hidden = false; m.style.left = event.clientX + 'px'; m.style.top = event.clientY + 'px' };\
                        onclick = event => { if (!m.contains(event.target)) m.hidden = true }</script>""")
                        .with(
                                "button",
                                "File",
                                it -> ClickAction.builder(it)
                                        .button(Button.RIGHT)
                                        .build())
                        .with("menuitem", "Rename", ClickAction::new)
                        .notes("renamed"),
                on("a menu within a menu, both open under the mouse", """
                        <style>li ul{display:none;position:absolute;left:100%;top:0} li:hover>ul{display:block} \
                        li{position:relative;width:120px;background:#eee}</style><ul role=menu><li role=menuitem \
                        tabindex=0 aria-haspopup=true>More<ul role=menu><li role=menuitem tabindex=0 \
                        onclick="note('archived')">Archive</ul></ul>""")
                        .with("menuitem", "More", HoverAction::new)
                        .with("menuitem", "Archive", ClickAction::new)
                        .notes("archived"),
                on("a dialog over the page", """
                        <button onclick="d.showModal()">Delete</button><dialog id=d>Sure?\
                        <button onclick="note('deleted');d.close()">Yes, delete</button></dialog>""")
                        .with("button", "Delete", ClickAction::new)
                        .with("button", "Yes, delete", ClickAction::new)
                        .notes("deleted"),
                on("a dialog that a key closes", """
                        <button onclick="d.showModal()">Open</button><dialog id=d \
                        oncancel="note('closed')">Text</dialog>\
                        """)
                        .with("button", "Open", ClickAction::new)
                        .doing(page -> new PressKeysAction("Escape"))
                        .notes("closed"),
                on("a layer of the browser that a click beside it closes", """
                        <button popovertarget=p>Filter</button><div id=p popover>\
                        <button onclick="note('applied');p.hidePopover()">Apply</button></div>""")
                        .with("button", "Filter", ClickAction::new)
                        .with("button", "Apply", ClickAction::new)
                        .notes("applied"),
                on("a key for the whole page", """
                        <dialog id=d><input aria-label=Find oninput="note(value)"></dialog><script>\
                        addEventListener('keydown', event => { if (event.ctrlKey && event.key === 'k') { \
                        event.preventDefault(); d.showModal() } })</script>""")
                        .doing(page -> new PressKeysAction("Control+k"))
                        .with("textbox", "Find", it -> new TypeAction(it, "shoes", true))
                        .notes("shoes"),
                on("an address that has no page", "<p>old</p>")
                        .doing(page -> new NavigateAction(page.url().replaceAll("/interaction.*", "/none")))
                        .fails("the page before it is still shown"),
                on("an address that leads back", "<p>old</p>")
                        .doing(page -> new NavigateAction(page.url().replaceAll("/interaction.*", "/round")))
                        .notes("-"),
                on("a page that asks whether to leave it", """
                        <script>onbeforeunload = event => event.preventDefault()</script>\
                        <input aria-label=Text><a href="data-away">Away</a>""")
                        .with("textbox", "Text", it -> new TypeAction(it, "x", true))
                        .with("link", "Away", ClickAction::new)
                        .notes(""));
    }

    private static Stream<Interaction> moved() {
        return Stream.of(
                on("a list that is sorted by its handles", """
                        <ul id=l><li>One <b role=button tabindex=0 aria-label="Move One">::</b>\
                        <li>Two <b role=button tabindex=0 aria-label="Move Two">::</b>\
                        <li>Three <b role=button tabindex=0 aria-label="Move Three">::</b></ul><script>let held = \
                        null; \
                        l.onmousedown = event => { held = event.target.closest('li'); event.preventDefault() }; \
                        document.onmousemove = event => { const over = document.elementFromPoint(event.clientX, \
                        event.clientY)?.closest('li'); if (held && over && over !== held) over.after(held) }; \
                        document.onmouseup = () => { held = null; \
                        note([...l.children].map(row => row.textContent[0] + row.textContent[1]).join()) }</script>""")
                        .doing(page -> new DragAction(
                                Pages.ref(page, "button", "Move One"), Pages.ref(page, "button", "Move Three")))
                        .notes("Tw,Th,On"),
                on("an element that is built anew when the mouse comes", """
                        <div id=d></div><script>const draw = () => { d.innerHTML = '<button>Buy</button>'; \
                        d.firstChild.onclick = () => note('bought'); \
                        d.firstChild.onmouseenter = () => { if (!window.drawn) { window.drawn = 1; draw() } } }; \
                        draw()</script>""")
                        .with("button", "Buy", ClickAction::new)
                        .notes("bought"),
                on("an item of a row that scrolls sideways", """
                        <div style="width:300px;overflow-x:auto;white-space:nowrap;scroll-snap-type:x mandatory">\
                        <button style="width:280px;scroll-snap-align:start">One</button>\
                        <button style="width:280px;scroll-snap-align:start">Two</button>\
                        <button style="width:280px;scroll-snap-align:start" \
                        onclick="note('three')">Three</button></div>\
                        """)
                        .with("button", "Three", ClickAction::new)
                        .notes("three"),
                on("a control in a shadow root in a frame that is scaled", """
                        <iframe name=f style="transform:scale(.7)" width=500 height=200 srcdoc="<div id=h></div>\
                        <script>h.attachShadow({mode: 'open'}).innerHTML = '<p>a</p><button \
                        onclick=&quot;parent.note(1)&quot;>Deep</button>'</script>"></iframe>""")
                        .with("button", "Deep", ClickAction::new)
                        .notes("1"));
    }

    private static Stream<Interaction> held() {
        return Stream.of(on("a long press", """
                        <button onpointerdown="window.t = setTimeout(() => note('long'), 600)" \
                        onpointerup="clearTimeout(t)">Hold</button>""")
                .with(
                        "button",
                        "Hold",
                        it -> DragAction.builder(it)
                                .by(0, 0)
                                .hold(Duration.ofMillis(900))
                                .build())
                .notes("long"));
    }
}
