package com.aiqaramba.samples.shop.catalogue;

/** How a shoe is drawn: the name of the drawing, the colour in words, and three colours to fill it with. */
public record ShoeLook(String drawing, String colour, String upper, String accent, String sole) {}
