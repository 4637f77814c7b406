package vn.tinhso.shared;

/** Whole đồng; there is no smaller coin. */
public record Money(long dong) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public Money {
        if (dong < 0) {
            throw new IllegalArgumentException("negative amount: " + dong);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(dong, other.dong));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(dong, count));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(dong, other.dong);
    }

    /** {@code 8.000 đồng}. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%,d", dong).replace(',', '.') + " đồng";
    }
}
