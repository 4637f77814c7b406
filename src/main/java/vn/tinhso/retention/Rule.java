package vn.tinhso.retention;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Một dòng của bảng thời hạn: written once, replaced by a later row of the same reach.
 *
 * @param ground căn cứ pháp luật
 * @param verified whether somebody compared it with the text of the law; nothing is destroyed by one that nobody did
 */
public record Rule(
        long id, Reaching reaching, Keep keep, String ground, boolean verified, LocalDate from, Written written) {

    public record Written(Instant at, String by, String name) {}

    /** What somebody wants to be the rule from a day on. */
    public record Wanted(Reaching reaching, Keep keep, String ground, boolean verified, LocalDate from) {}
}
