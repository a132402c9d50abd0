package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.openqa.selenium.StaleElementReferenceException;

/** Inspector of live elements. */
final class ElementInspector {
    private final JsonMapper json = new JsonMapper();

    /**
     * Looks at an element of the present frame, scrolled to if need be.
     *
     * @param inside elements that may stand in it and listen to the mouse
     */
    ElementState look(ElementHandle element, List<ElementHandle> inside, Wanted wanted) throws InterruptedException {
        try {
            return new ElementState(ask(element, Script.LOOK, element, inside, wanted.toScript()));
        } catch (StaleElementReferenceException gone) {
            if (inside.isEmpty()) {
                throw gone;
            }
            return look(element, List.of(), wanted);
        }
    }

    /** Runs a script in the document of an element that answers JSON. */
    JsonNode ask(ElementHandle element, Script script, Object... arguments) throws InterruptedException {
        try {
            return json.readTree(String.valueOf(element.run(script, arguments)));
        } catch (JsonProcessingException meddledWith) {
            throw new StaleElementReferenceException("The page does not let the element be looked at.");
        }
    }
}
