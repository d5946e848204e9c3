package org.gongdan.subsidy.generate;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance from a seed: the same seed, kind and number give the same throws, whatever is thrown elsewhere. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, String kind, long number) {
        return new Dice((seed * GOLDEN + kind.hashCode()) * GOLDEN + number);
    }

    /** 0 to bound − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    long between(long least, long most) {
        return least + random.nextLong(most - least + 1);
    }

    /** True in so many of a thousand throws. */
    boolean in1000(int times) {
        return random.nextInt(1000) < times;
    }

    <T> T of(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** An index, each as likely as its weight. */
    int weighted(int... weights) {
        var all = 0;
        for (var weight : weights) {
            all += weight;
        }
        var thrown = random.nextInt(all);
        var index = 0;
        while (thrown >= weights[index]) {
            thrown -= weights[index];
            index++;
        }
        return index;
    }

    /** Noise from −spread to spread, small values more often than large ones. */
    int around(int spread) {
        var sum = 0;
        for (var part = 0; part < 4; part++) {
            sum += random.nextInt(2 * spread + 1) - spread;
        }
        return sum / 4;
    }

    String uuid() {
        return uuidFrom(random.nextLong());
    }

    /** Grows with time, as a key that an index takes in quickly. */
    String uuidAt(long millis) {
        return uuidFrom((millis << 16) | random.nextInt(0x10000));
    }

    /** As long as a SHA-256 in hexadecimal digits. */
    String sha256() {
        var digits = new char[64];
        for (var place = 0; place < digits.length; place += 16) {
            var bits = random.nextLong();
            for (var digit = 0; digit < 16; digit++) {
                digits[place + digit] = HEX[(int) (bits >>> (4 * digit)) & 15];
            }
        }
        return new String(digits);
    }

    private String uuidFrom(long high) {
        return new UUID(
                        (high & 0xFFFFFFFFFFFF0FFFL) | 0x7000L,
                        (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)
                .toString();
    }
}
