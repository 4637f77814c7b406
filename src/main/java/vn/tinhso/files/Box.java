package vn.tinhso.files;

/**
 * A rectangle on a page of a PDF, in points (1/72 inch).
 *
 * @param page first page is 1
 * @param x distance from the left edge of the page
 * @param y distance from the top edge of the page
 */
public record Box(int page, float x, float y, float width, float height) {}
