package vn.tinhso.audit;

/**
 * Đoạn của chuỗi, both ends included.
 *
 * @param whole from the first link to the last there is: only then can be said that no line was left out
 */
public record Stretch(long from, long to, boolean whole) {

    public long length() {
        return Math.max(0, to - from + 1);
    }
}
