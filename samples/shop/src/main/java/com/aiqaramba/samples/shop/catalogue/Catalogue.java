package com.aiqaramba.samples.shop.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Every shoe of the shop, in the recommended order. */
public final class Catalogue {
    private final List<Shoe> shoes;

    public Catalogue(List<Shoe> shoes) {
        this.shoes = List.copyOf(shoes);
    }

    public List<Shoe> find(ShoeQuery query) {
        return query.sorting().sort(shoes.stream().filter(query::matches)).toList();
    }

    public Optional<Shoe> bySlug(String slug) {
        return shoes.stream().filter(shoe -> shoe.slug().equals(slug)).findFirst();
    }

    /** The sizes in which at least one shoe is sold. */
    public List<Integer> sizes() {
        int smallest = shoes.stream().mapToInt(Shoe::smallest).min().orElse(0);
        int largest = shoes.stream().mapToInt(Shoe::largest).max().orElse(-1);
        return IntStream.rangeClosed(smallest, largest).boxed().toList();
    }
}
