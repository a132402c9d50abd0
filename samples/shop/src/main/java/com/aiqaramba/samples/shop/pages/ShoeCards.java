package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.catalogue.Shoe;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.List;

/** Shoes side by side, each a link to its page. */
final class ShoeCards {
    private ShoeCards() {}

    static ShopHtml of(List<Shoe> shoes) {
        return ShopHtml.of(
                "<ul class=\"cards\">{}</ul>",
                shoes.stream().map(ShoeCards::card).toList());
    }

    private static ShopHtml card(Shoe shoe) {
        return ShopHtml.of(
                """
                <li class="card">
                <div class="picture {}">{}</div>
                <p class="kind">{}</p>
                <h3><a href="/shoes/{}">{}</a></h3>
                <p class="colour">{}</p>
                <p class="price">{}</p>
                </li>
                """,
                shoe.category().key(),
                Drawings.decorative(shoe),
                shoe.category().title(),
                shoe.slug(),
                shoe.name(),
                ShopWords.capitalised(shoe.look().colour()),
                shoe.price());
    }
}
