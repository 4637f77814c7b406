package vn.tinhso.web;

/**
 * A list of work that waits, with its count.
 *
 * @param more whether there are more than counted
 * @param current whether it is the one on the page
 * @param alarming whether something in it is late
 */
public record Queue(String label, String href, long count, boolean more, boolean current, boolean alarming) {}
