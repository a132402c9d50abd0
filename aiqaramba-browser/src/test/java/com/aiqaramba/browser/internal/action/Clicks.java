package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.action.Interaction.on;

import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ClickAction.Button;
import com.aiqaramba.core.action.ClickAction.Modifier;
import com.aiqaramba.core.action.ElementPoint;
import java.util.Set;
import java.util.stream.Stream;

/** What a click does to the element that it is meant for, and to nothing else. */
final class Clicks {
    private Clicks() {}

    static Stream<Interaction> all() {
        return Stream.of(nested(), usual(), states(), ways()).flatMap(cases -> cases);
    }

    private static Stream<Interaction> nested() {
        return Stream.of(
                on("a button in the middle of a card is not pressed", """
                        <div role=button tabindex=0 aria-label=Card onclick="note('card')" \
                        style="width:300px;height:90px;text-align:center;line-height:90px">\
                        <button onclick="event.stopPropagation();note('remove')">Remove</button></div>""")
                        .with("button", "Card", ClickAction::new)
                        .notes("card"),
                on("a control inside a link is not pressed", """
                        <a href="#a" aria-label=Story onclick="note('story');return false" \
                        style="display:block;width:300px;text-align:center">\
                        <span role=button tabindex=0 onclick="event.stopPropagation();event.preventDefault();\
                        note('share')">Share</span></a>""")
                        .with("link", "Story", ClickAction::new)
                        .notes("story"),
                on("an icon that listens by itself is not pressed", """
                        <ul role=listbox><li role=option id=o tabindex=0 style="width:200px;text-align:center">Backup \
                        <i id=x style="display:inline-block;width:60px;height:16px;background:red"></i></li></ul>\
                        <script>o.addEventListener('click', () => more('chosen'));\
                        x.addEventListener('click', event => { event.stopPropagation(); more('removed'); \
                        });</script>""")
                        .with("option", "Backup", ClickAction::new)
                        .notes("-chosen"),
                on("a link in the label of a box is not followed", """
                        <label style="display:block;width:300px;text-align:center"><input type=checkbox \
                        style="position:absolute;opacity:0" onchange="note('ticked')">I accept \
                        <a href="#terms" onclick="note('terms')">all of these terms</a> here</label>""")
                        .with("checkbox", "I accept all of these terms here", ClickAction::new)
                        .notes("ticked"),
                on("a card that another control fills has no free place", """
                        <div role=button tabindex=0 aria-label=Card onclick="note('card')" style="width:200px">\
                        <a href="#x" onclick="note('link');event.stopPropagation();return false" \
                        style="display:block;height:60px">Whole link</a></div>""")
                        .with("button", "Card", ClickAction::new)
                        .fails("has no free place, only link \"Whole link\" inside it"),
                on("what stands inside and only listens takes the click for its parent", """
                        <a href="#a" onclick="more('link');return false" style="display:block;width:200px">\
                        <div id=d>Read on</div></a><script>d.addEventListener('click', () => \
                        more('inner,'))</script>""")
                        .with("link", "Read on", ClickAction::new)
                        .notes("-inner,link"),
                on("a button whose part listens by itself", """
                        <button id=b style="width:200px;height:60px">Post <span id=s tabindex=-1 \
                        style="display:inline-block;width:60px">later</span></button><script>\
                        b.onclick = () => more('post'); s.addEventListener('click', event => { \
                        event.stopPropagation(); \
                        more('menu') })</script>""")
                        .with("button", "Post later", ClickAction::new)
                        .notes("-post"),
                on("a row that is clicked beside its box", """
                        <table><tr onclick="more('row')"><td style="width:90px;height:40px">Ann</td>\
                        <td style="width:90px"><input type=checkbox aria-label=Ann style="width:80px;height:30px" \
                        onclick="event.stopPropagation();more('box')"></td><td style="width:90px">12</td></tr>\
                        </table>""")
                        .with("row", "Ann Ann 12", ClickAction::new)
                        .notes("-row"),
                on("what does not react to the mouse", """
                        <div inert><button onclick="note('hit')">Inert</button></div>""")
                        .with("button", "Inert", ClickAction::new)
                        .fails("is inert: the page lets nobody use it now"),
                on("a control inside a closed shadow root of a row is not pressed", """
                        <table><tr onclick="more('row')" tabindex=0><td>Ann<td><x-del></x-del></table><script>\
                        const del = document.querySelector('x-del'); del.attachShadow({mode: 'closed'}).innerHTML = \
                        '<button style="width:300px;height:40px">Delete</button>'; \
                        del.onclick = event => { event.stopPropagation(); note('x') };</script>""")
                        .with("row", "Ann Delete", ClickAction::new)
                        .notes("-row"),
                on("a control inside an open shadow root of the card is not pressed", """
                        <div role=button tabindex=0 aria-label=Card onclick="note('card')" \
                        style="width:200px;height:80px">\
                        <x-del style="display:block;margin:20px 60px;height:40px"></x-del></div><script>\
                        document.querySelector('x-del').attachShadow({mode: 'open'}).innerHTML = '\
                        <button style="width:100%;height:40px">Delete</button>';\
                        document.querySelector('x-del').onclick = event => { event.stopPropagation(); \
                        note('x') };</script>""")
                        .with("button", "Card", ClickAction::new)
                        .notes("card"));
    }

    private static Stream<Interaction> usual() {
        return Stream.of(
                on("a button in a closed shadow root", """
                        <div id=h></div><script>h.attachShadow({mode: 'closed'}).innerHTML = \
                        '<button onclick="note(&quot;closed&quot;)">Inside</button>';</script>""")
                        .with("button", "Inside", ClickAction::new)
                        .notes("closed"),
                on("a box that is painted by its label", """
                        <style>.b{position:absolute;clip:rect(0 0 0 0)} .b+span{display:inline-block;width:20px;\
                        height:20px;border:1px solid}</style><label><input class=b type=checkbox \
                        onchange="note(checked)"><span></span> News</label>""")
                        .with("checkbox", "News", ClickAction::new)
                        .notes("true"),
                on("a drop-down of the browser", """
                        <select aria-label=Size onmousedown="note('down')"><option>S<option>M</select>""")
                        .with("combobox", "Size", ClickAction::new)
                        .notes("down"),
                on("an entry that is gone at the first press", """
                        <button onmousedown="note('pressed');this.remove()">Once</button>""")
                        .with("button", "Once", ClickAction::new)
                        .notes("pressed"),
                on("a button that is built anew at each press", """
                        <div id=d></div><script>const draw = () => { d.innerHTML = '<button>Buy</button>'; \
                        d.firstChild.onclick = () => note('bought'); d.firstChild.onmousedown = draw }; draw()\
                        </script>""")
                        .with("button", "Buy", ClickAction::new)
                        .fails("built anew while the button was down"),
                on("a button that moves up once a field is left", """
                        <input aria-label=Name autofocus onblur="m.remove()"><p id=m style="height:60px">Too short</p>\
                        <button onclick="note('saved')">Save</button>""")
                        .with("button", "Save", ClickAction::new)
                        .fails("moved away while the button was down"),
                on("a box that the page takes back", """
                        <input type=checkbox aria-label=News onclick="event.preventDefault()">""")
                        .with("checkbox", "News", ClickAction::new)
                        .says("It is not checked, as it was before"),
                on("an option that acts at the press and takes its list away", """
                        <div role=listbox id=l><div role=option onmousedown="note('Bern');l.style.display = 'none'">\
                        Bern</div></div><p>City</p>""")
                        .with("option", "Bern", ClickAction::new)
                        .notes("Bern")
                        .says("The page changed while the button was down"),
                on("a link to another page", "<a href='data-less' onclick='note(1)'>Away</a>")
                        .with("link", "Away", ClickAction::new)
                        .notes(""),
                on("an area of an image map", """
                        <img usemap="#m" width=200 height=100 alt=map \
                        src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%22200%22 \
                        height=%22100%22/>"><map name=m>\
                        <area shape=rect coords="0,0,90,100" href="#l" alt=Left onclick="note('left')">\
                        <area shape=circle coords="150,50,30" href="#r" alt=Right onclick="note('right')"></map>""")
                        .with("link", "Right", ClickAction::new)
                        .notes("right"),
                on("a button under the wide reach of a link", """
                        <style>div{position:relative;width:300px;height:150px} \
                        a::after{content:'';position:absolute;inset:0;z-index:1}</style><div>\
                        <button style="position:absolute;left:20px;top:90px" onclick="note('wrong')">Buy</button>\
                        <a href="#x" onclick="note('card');return false">Card</a></div>""")
                        .with("button", "Buy", ClickAction::new)
                        .fails("is covered by link \"Card\""),
                on("a ring that is hit on its line", """
                        <svg width=200 height=200><circle role=button tabindex=0 aria-label=Ring cx=100 cy=100 r=80 \
                        fill=none stroke=red stroke-width=6 onclick="note('ring')"></circle></svg>""")
                        .with("button", "Ring", ClickAction::new)
                        .notes("ring"),
                on("a link without a box of its own", """
                        <a href="#x" style="display:contents" onclick="note('hit');return false">\
                        <b style="display:block;width:100px">Bold</b></a>""")
                        .with("link", "Bold", ClickAction::new)
                        .notes("hit"),
                on("a round button is not missed at its corner", """
                        <button onclick="note('hit')" style="border-radius:50%;width:120px;height:120px;\
                        clip-path:circle(20% at 80% 80%)">Round</button>""")
                        .with("button", "Round", ClickAction::new)
                        .notes("hit"));
    }

    private static Stream<Interaction> states() {
        return Stream.of(
                on("a disabled button", "<button disabled onclick='note(1)'>Save</button>")
                        .with("button", "Save", ClickAction::new)
                        .fails("is disabled"),
                on("a button that is enabled a little later", """
                        <button id=b disabled onclick="note('saved')">Save</button>\
                        <script>setTimeout(() => b.disabled = false, 700)</script>""")
                        .with("button", "Save", ClickAction::new)
                        .notes("saved"),
                on("a button that is marked as disabled complains", """
                        <button aria-disabled=true onclick="note('Mail is missing')">Save</button>""")
                        .with("button", "Save", ClickAction::new)
                        .notes("Mail is missing")
                        .says("marked as disabled"),
                on("a link in a group that is marked as disabled", """
                        <div aria-disabled=true>Group <a href="#x" onclick="note('used')">Link</a></div>""")
                        .with("link", "Link", ClickAction::new)
                        .notes("used")
                        .says("marked as disabled"),
                on("a cover that goes away by itself", """
                        <button onclick="note('hit')">Go</button><div id=v style="position:fixed;inset:0"></div>\
                        <script>setTimeout(() => v.remove(), 700)</script>""")
                        .with("button", "Go", ClickAction::new)
                        .notes("hit"),
                on("a cover that stays", """
                        <button onclick="note('hit')">Go</button><div role=dialog aria-label=Cookies \
                        style="position:fixed;inset:0">We use cookies</div>""")
                        .with("button", "Go", ClickAction::new)
                        .fails("is covered by dialog \"Cookies\""),
                on("an entry that shows while the mouse is over its row", """
                        <style>li button{visibility:hidden} li:hover button{visibility:visible}</style>\
                        <ul><li style="width:300px">Invoice <button onclick="note('deleted')">Delete</button></li>\
                        </ul>""")
                        .with("button", "Delete", ClickAction::new)
                        .notes("deleted"),
                on("a button that reacts while the mouse is over its row", """
                        <style>p button{pointer-events:none} p:hover button{pointer-events:auto}</style>\
                        <p style="width:300px"><button onclick="note('hit')">Edit</button></p>""")
                        .with("button", "Edit", ClickAction::new)
                        .notes("hit"),
                on("an element that is moved when the mouse comes near", """
                        <button id=b style="position:absolute;left:10px;top:10px" onclick="note('hit')" \
                        onmouseover="style.top = '200px'">Shy</button>\
                        <button style="position:absolute;left:10px;top:10px;z-index:-1;width:90px" \
                        onclick="note('wrong')">Behind</button>""")
                        .with("button", "Shy", ClickAction::new)
                        .notes("hit"));
    }

    private static Stream<Interaction> ways() {
        return Stream.of(
                on("a double click", "<button ondblclick=\"more('double')\" onclick=\"more('.')\">Twice</button>")
                        .with(
                                "button",
                                "Twice",
                                it -> ClickAction.builder(it).count(2).build())
                        .notes("-..double"),
                on("three clicks", "<button onclick=\"more(event.detail)\">Thrice</button>")
                        .with(
                                "button",
                                "Thrice",
                                it -> ClickAction.builder(it).count(3).build())
                        .notes("-123"),
                on("a right click", """
                        <button oncontextmenu="event.preventDefault();note('menu')" \
                        onclick="note('left')">Menu</button>""")
                        .with(
                                "button",
                                "Menu",
                                it -> ClickAction.builder(it)
                                        .button(Button.RIGHT)
                                        .build())
                        .notes("menu"),
                on("a click with the wheel", "<button onauxclick=\"note('aux' + event.button)\">Wheel</button>")
                        .with(
                                "button",
                                "Wheel",
                                it -> ClickAction.builder(it)
                                        .button(Button.MIDDLE)
                                        .build())
                        .notes("aux1"),
                on("a click with keys held", """
                        <button onclick="note(event.ctrlKey + ' ' + event.shiftKey + ' ' + \
                        event.altKey)">Keys</button>""")
                        .with(
                                "button",
                                "Keys",
                                it -> ClickAction.builder(it)
                                        .holding(Set.of(Modifier.CONTROL, Modifier.SHIFT))
                                        .build())
                        .notes("true true false"),
                on("a click at a point of an element", """
                        <div role=button tabindex=0 aria-label=Board style="width:200px;height:100px;background:#ddd" \
                        onclick="note(Math.round(event.offsetX) + ',' + Math.round(event.offsetY))"></div>""")
                        .with(
                                "button",
                                "Board",
                                it -> ClickAction.builder(it)
                                        .point(new ElementPoint(25, 80))
                                        .build())
                        .notes("50,80"),
                on("a point of an element that is covered", """
                        <div role=button tabindex=0 aria-label=Board style="width:200px;height:100px" \
                        onclick="note(1)">\
                        </div><div style="position:absolute;left:0;top:0;width:60px;height:60px">note</div>""")
                        .with(
                                "button",
                                "Board",
                                it -> ClickAction.builder(it)
                                        .point(new ElementPoint(5, 5))
                                        .build())
                        .fails("is covered by"));
    }
}
