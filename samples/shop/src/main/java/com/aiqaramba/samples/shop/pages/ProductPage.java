package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.cart.CartLine;
import com.aiqaramba.samples.shop.catalogue.Catalogue;
import com.aiqaramba.samples.shop.catalogue.Shoe;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.Optional;

/** One shoe, and the form that puts it into the cart. */
final class ProductPage {
    private final Catalogue catalogue;
    private final boolean buttonWorks;

    ProductPage(Catalogue catalogue, boolean buttonWorks) {
        this.catalogue = catalogue;
        this.buttonWorks = buttonWorks;
    }

    Response show(Request request) {
        return catalogue
                .bySlug(request.subject())
                .map(shoe -> Response.page(render(request, shoe, ShopHtml.NOTHING)))
                .orElseGet(() -> ShopErrorPage.show(request, 404));
    }

    /** Puts pairs of the shoe into the cart, or says what is missing. */
    Response addToCart(Request request) {
        Optional<Shoe> found = catalogue.bySlug(request.subject());
        if (found.isEmpty()) {
            return ShopErrorPage.show(request, 404);
        }
        Shoe shoe = found.get();
        int size = request.form().number("size", shoe.smallest(), shoe.largest(), 0);
        int quantity = request.form().number("quantity", 1, CartLine.MOST_PAIRS, 0);
        if (size == 0) {
            return problem(request, shoe, "Choose a size first.");
        }
        if (quantity == 0) {
            return problem(request, shoe, "Choose a quantity from 1 to " + CartLine.MOST_PAIRS + ".");
        }
        CartLine line = request.visitor().cart().add(new CartLine(shoe, size, quantity));
        request.visitor()
                .notice("Added to your cart: " + shoe.name() + ", size " + size + ", now "
                        + ShopWords.pairs(line.quantity()) + ".");
        return Response.redirect("/shoes/" + shoe.slug());
    }

    private Response problem(Request request, Shoe shoe, String message) {
        ShopHtml alert = ShopHtml.of("<p class=\"problem\" id=\"problem\" role=\"alert\">{}</p>", message);
        return Response.page(422, render(request, shoe, alert));
    }

    private ShopHtml render(Request request, Shoe shoe, ShopHtml problem) {
        return Layout.page(
                request,
                shoe.name(),
                ShopHtml.of(
                        """
                        <nav class="trail" aria-label="Breadcrumb">
                        <a href="/shoes">Shoes</a> <span aria-hidden="true">/</span>
                        <a href="/shoes?category={}">{}</a></nav>
                        <article class="product">
                        <div class="picture {}">{}</div>
                        <div class="facts">
                        <h1>{}</h1>
                        <p class="price">{}</p>
                        <p>{}</p>
                        <dl><dt>Colour</dt><dd>{}</dd><dt>Sizes</dt><dd>{}</dd></dl>
                        {}
                        </div>
                        </article>
                        <section class="estimate" aria-labelledby="estimate">
                        <h2 id="estimate">When will it arrive?</h2>
                        <iframe src="/delivery/estimate" title="Delivery estimate"></iframe>
                        </section>
                        """,
                        shoe.category().key(),
                        shoe.category().title(),
                        shoe.category().key(),
                        Drawings.labelled(shoe),
                        shoe.name(),
                        shoe.price(),
                        shoe.description(),
                        ShopWords.capitalised(shoe.look().colour()),
                        shoe.smallest() + " to " + shoe.largest(),
                        form(request, shoe, problem)));
    }

    private ShopHtml form(Request request, Shoe shoe, ShopHtml problem) {
        return ShopHtml.of(
                """
                <form class="buy" action="/shoes/{}/cart" method="post" novalidate>
                {}
                <div class="field"><label for="size">Size</label>
                <select id="size" name="size" aria-required="true">\
                <option value="">Choose a size</option>{}</select></div>
                <quantity-stepper name="quantity" label="Quantity" value="1" min="1" max="{}"></quantity-stepper>
                <button type="{}">Add to cart</button>
                </form>
                """,
                shoe.slug(),
                problem,
                Choices.sizes(shoe.sizes(), request.form().get("size")),
                CartLine.MOST_PAIRS,
                buttonWorks ? "submit" : "button");
    }
}
