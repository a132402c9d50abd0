package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.catalogue.Catalogue;
import com.aiqaramba.samples.shop.catalogue.Category;
import com.aiqaramba.samples.shop.catalogue.Shoe;
import com.aiqaramba.samples.shop.catalogue.ShoeQuery;
import com.aiqaramba.samples.shop.catalogue.Sorting;
import com.aiqaramba.samples.shop.web.Parameters;
import com.aiqaramba.samples.shop.web.Request;
import com.aiqaramba.samples.shop.web.Response;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.List;
import java.util.Optional;

/** The list of shoes that match a search and the filters. */
final class CataloguePage {
    private final Catalogue catalogue;

    CataloguePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Response show(Request request) {
        ShoeQuery query = queryOf(request.query());
        List<Shoe> found = catalogue.find(query);
        String title = title(query);
        return Response.page(Layout.page(
                request,
                title,
                query.text(),
                ShopHtml.of(
                        """
                        <h1>{}</h1>
                        {}
                        <h2 class="count">{}</h2>
                        {}
                        """,
                        title,
                        filters(query),
                        ShopWords.shoes(found.size()) + " found",
                        found.isEmpty() ? NOTHING_FOUND : ShoeCards.of(found))));
    }

    private static ShoeQuery queryOf(Parameters fields) {
        int size = fields.number("size", 1, 99, 0);
        return new ShoeQuery(
                fields.get("q").strip(),
                Category.ofKey(fields.get("category")),
                Optional.of(size).filter(given -> given > 0),
                Sorting.ofKey(fields.get("sort")));
    }

    private static String title(ShoeQuery query) {
        if (!query.text().isEmpty()) {
            return "Results for “" + query.text() + "”";
        }
        return query.category().map(Category::title).orElse("All shoes");
    }

    private ShopHtml filters(ShoeQuery query) {
        return ShopHtml.of(
                """
                <form class="filters" action="/shoes" method="get" aria-label="Filter shoes">
                <input type="hidden" name="q" value="{}">
                <div class="field"><label for="category">Category</label>
                <select id="category" name="category"><option value="">All categories</option>{}</select></div>
                <div class="field"><label for="size">Size</label>
                <select id="size" name="size"><option value="">All sizes</option>{}</select></div>
                <div class="field"><label for="sort">Sort by</label>
                <select id="sort" name="sort">{}</select></div>
                <button class="quiet" type="submit">Apply filters</button>
                <a href="/shoes">Clear all</a>
                </form>
                """,
                query.text(),
                Choices.categories(query.category().map(Category::key).orElse("")),
                Choices.sizes(
                        catalogue.sizes(), query.size().map(String::valueOf).orElse("")),
                Choices.sortings(query.sorting()));
    }

    private static final ShopHtml NOTHING_FOUND = ShopHtml.of("""
            <div class="empty"><p>No shoe matches. Try fewer words or other filters.</p>
            <a class="button" href="/shoes">See all shoes</a></div>
            """);
}
