package com.aiqaramba.video.internal.h264;

import java.util.Arrays;
import org.jcodec.codecs.h264.decode.CoeffTransformer;

/**
 * One colour component of a macroblock: how it is predicted from the edges of what is decoded beside and above it, and
 * what the prediction misses, as quantised frequencies of blocks of 4 x 4.
 */
final class Component {
    /**
     * Coarseness with which frequencies are rounded, 0 to 51. From 30 on colour differences would need another figure.
     */
    static final int QUANTISER = 24;

    private static final int NOTHING_KNOWN = 128;

    private final Plane decoded;
    private final int left;
    private final int top;
    private final int blocks;
    private final int[] predictions;

    /** Rest of each block beside its mean, row by row. */
    final int[][] details;

    /** The means of all blocks, transformed once more. */
    final int[] means;

    private Component(Plane decoded, int left, int top, int blocks) {
        this.decoded = decoded;
        this.left = left;
        this.top = top;
        this.blocks = blocks;
        this.predictions = new int[blocks * blocks];
        this.details = new int[blocks * blocks][16];
        this.means = new int[blocks * blocks];
    }

    /** Brightness: 4 x 4 blocks, predicted by one value. */
    static Component luma(Plane source, Plane decoded, int column, int row) {
        Component luma = new Component(decoded, column * 16, row * 16, 4);
        Arrays.fill(luma.predictions, luma.prediction(0, 0, 16));
        luma.transform(source);
        CoeffTransformer.fvdDC4x4(luma.means);
        CoeffTransformer.quantizeDC4x4(luma.means, QUANTISER);
        return luma;
    }

    /** A colour difference: 2 x 2 blocks, predicted by one value each. */
    static Component chroma(Plane source, Plane decoded, int column, int row) {
        Component chroma = new Component(decoded, column * 8, row * 8, 2);
        for (int block = 0; block < 4; block++) {
            chroma.predictions[block] = chroma.prediction(block % 2 * 4, block / 2 * 4, 4);
        }
        chroma.transform(source);
        CoeffTransformer.fvdDC2x2(chroma.means);
        CoeffTransformer.quantizeDC2x2(chroma.means, QUANTISER);
        return chroma;
    }

    boolean hasDetails() {
        return Arrays.stream(details).anyMatch(Component::isNotZero);
    }

    boolean hasMeans() {
        return isNotZero(means);
    }

    /** Writes what a decoder will make of it into the decoded picture. */
    void decode() {
        int[] restored = blocks == 4 ? lumaMeans() : chromaMeans();
        for (int block = 0; block < details.length; block++) {
            int[] samples = details[block].clone();
            CoeffTransformer.dequantizeAC(samples, QUANTISER, null);
            samples[0] = restored[block];
            CoeffTransformer.idct4x4(samples);
            for (int i = 0; i < 16; i++) {
                int sample = Math.max(0, Math.min(255, predictions[block] + samples[i]));
                decoded.set(x(block, i), y(block, i), sample);
            }
        }
    }

    /**
     * The mean of the edges that touch a square; a block beside the diagonal has one of its own, and takes that alone.
     */
    private int prediction(int x, int y, int side) {
        boolean above = top > 0 && !(x < y && left > 0);
        boolean beside = left > 0 && !(x > y && top > 0);
        int sum = 0;
        for (int i = 0; i < side; i++) {
            sum += above ? decoded.at(left + x + i, top - 1) : 0;
            sum += beside ? decoded.at(left - 1, top + y + i) : 0;
        }
        int samples = side * ((above ? 1 : 0) + (beside ? 1 : 0));
        return samples == 0 ? NOTHING_KNOWN : (sum + samples / 2) / samples;
    }

    private void transform(Plane source) {
        for (int block = 0; block < details.length; block++) {
            int[] missing = details[block];
            for (int i = 0; i < 16; i++) {
                missing[i] = source.at(x(block, i), y(block, i)) - predictions[block];
            }
            CoeffTransformer.fdct4x4(missing);
            means[block] = missing[0];
            missing[0] = 0;
            CoeffTransformer.quantizeAC(missing, QUANTISER);
        }
    }

    private int[] lumaMeans() {
        int[] restored = means.clone();
        CoeffTransformer.invDC4x4(restored);
        CoeffTransformer.dequantizeDC4x4(restored, QUANTISER, null);
        return restored;
    }

    private int[] chromaMeans() {
        int[] restored = means.clone();
        CoeffTransformer.invDC2x2(restored);
        CoeffTransformer.dequantizeDC2x2(restored, QUANTISER, null);
        return restored;
    }

    private int x(int block, int i) {
        return left + block % blocks * 4 + i % 4;
    }

    private int y(int block, int i) {
        return top + block / blocks * 4 + i / 4;
    }

    private static boolean isNotZero(int[] values) {
        return Arrays.stream(values).anyMatch(value -> value != 0);
    }
}
