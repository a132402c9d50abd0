package com.aiqaramba.retention;

import java.time.Duration;

/** What happens to data of a class. Immutable. {@code toString} is stable and stands in receipts. */
public sealed interface RetentionRule {
    /** Held in memory while a run needs it, written nowhere. */
    record NeverStored() implements RetentionRule {
        @Override
        public String toString() {
            return "never stored";
        }
    }

    /** Masked before it is written anywhere. */
    record MaskedBeforeStorage() implements RetentionRule {
        @Override
        public String toString() {
            return "masked before storage";
        }
    }

    /** Kept until somebody asks for its deletion. */
    record UntilDeleted() implements RetentionRule {
        @Override
        public String toString() {
            return "until deleted";
        }
    }

    /**
     * Deleted before it gets older than this.
     *
     * @param age counted from the making of the run; more than zero
     */
    record MaximumAge(Duration age) implements RetentionRule {
        /** Checks the range. */
        public MaximumAge {
            if (age.isZero() || age.isNegative()) {
                throw new IllegalArgumentException("A maximum age is more than zero, for example PT72H.");
            }
        }

        @Override
        public String toString() {
            return "maximum age " + age;
        }
    }
}
