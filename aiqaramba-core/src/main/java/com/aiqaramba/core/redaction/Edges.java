package com.aiqaramba.core.redaction;

/**
 * A hash table from node and character to node, open and never more than half full. Node 0 means that there is none.
 */
final class Edges {
    private final long[] keys;
    private final int[] targets;
    private final int[] fromRoot = new int[0x80];
    private final int last;

    Edges(int most) {
        int size = Integer.highestOneBit(Math.max(most, 4)) * 4;
        keys = new long[size];
        targets = new int[size];
        last = size - 1;
    }

    int get(int node, char c) {
        return node == 0 && c < fromRoot.length ? fromRoot[c] : targets[slot(key(node, c))];
    }

    void put(int node, char c, int target) {
        if (node == 0 && c < fromRoot.length) {
            fromRoot[c] = target;
            return;
        }
        int slot = slot(key(node, c));
        keys[slot] = key(node, c);
        targets[slot] = target;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & last;
        while (targets[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    private static long key(int node, char c) {
        return ((long) node << Character.SIZE) | c;
    }
}
