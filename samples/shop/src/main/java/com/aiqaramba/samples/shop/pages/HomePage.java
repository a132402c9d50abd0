package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.catalogue.Catalogue;
import com.aiqaramba.samples.shop.catalogue.Category;
import com.aiqaramba.samples.shop.catalogue.Shoe;
import com.aiqaramba.samples.shop.catalogue.ShoeQuery;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.Arrays;
import java.util.List;

/** The first page: a greeting, the shelves and some favourites. */
final class HomePage {
    private static final int FAVOURITES = 4;

    private final Catalogue catalogue;

    HomePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Response show(Request request) {
        List<Shoe> favourites =
                catalogue.find(ShoeQuery.EVERYTHING).stream().limit(FAVOURITES).toList();
        return Response.page(Layout.page(
                request,
                "Shoes for every path",
                ShopHtml.of(
                        """
                        <section class="hero">
                        <div>
                        <h1>Shoes for every path</h1>
                        <p>Fourteen models, from the first run of the year to the last snow. Delivered free
                        from EUR 100.00.</p>
                        <a class="button" href="/shoes">See all shoes</a>
                        </div>
                        <div class="hero-picture">{}</div>
                        </section>
                        <section aria-labelledby="shelves">
                        <h2 id="shelves">Shop by category</h2>
                        <ul class="shelves">{}</ul>
                        </section>
                        <section aria-labelledby="favourites">
                        <h2 id="favourites">Favourites</h2>
                        {}
                        </section>
                        """,
                        favourites.stream().limit(1).map(Drawings::decorative).toList(),
                        Arrays.stream(Category.values()).map(HomePage::shelf).toList(),
                        ShoeCards.of(favourites))));
    }

    private static ShopHtml shelf(Category category) {
        return ShopHtml.of(
                "<li><a class=\"{}\" href=\"/shoes?category={}\">{}</a></li>",
                category.key(),
                category.key(),
                category.title());
    }
}
