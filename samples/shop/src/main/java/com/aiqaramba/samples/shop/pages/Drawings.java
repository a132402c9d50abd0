package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.catalogue.Shoe;
import com.aiqaramba.samples.shop.catalogue.ShoeLook;
import com.aiqaramba.samples.shop.web.Resources;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.Map;

/** Draws shoes as inline SVG. */
final class Drawings {
    private Drawings() {}

    /** A drawing next to the shoe's name, hidden from assistive technology, which reads the name. */
    static ShopHtml decorative(Shoe shoe) {
        return drawing(shoe.look(), "aria-hidden=\"true\"");
    }

    /** A drawing that stands for itself. */
    static ShopHtml labelled(Shoe shoe) {
        return drawing(
                shoe.look(),
                "role=\"img\" aria-label=\"Drawing of " + shoe.name() + " in "
                        + shoe.look().colour() + "\"");
    }

    private static ShopHtml drawing(ShoeLook look, String attributes) {
        return Resources.markup(
                "drawings/" + look.drawing() + ".svg",
                Map.of(
                        "attributes", attributes,
                        "upper", look.upper(),
                        "accent", look.accent(),
                        "sole", look.sole()));
    }
}
