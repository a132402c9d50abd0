package com.aiqaramba.core.page;

/**
 * An open tab or window. Immutable.
 *
 * @param number counts from 1 in the order of opening
 * @param title its title
 * @param url its address
 * @param active whether it is the one that is observed
 */
public record Tab(int number, String title, String url, boolean active) {}
