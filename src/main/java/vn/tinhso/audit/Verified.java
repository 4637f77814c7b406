package vn.tinhso.audit;

/** Kết quả kiểm chứng of a stretch. */
public sealed interface Verified {

    /** Everything agrees. */
    record Intact(Stretch stretch, Progress seen) implements Verified {}

    /** Everything before the break agrees. */
    record Broken(Stretch stretch, Progress seen, Break first) implements Verified {}
}
