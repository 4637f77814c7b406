package vn.tinhso.organisations.spi;

/**
 * Loại thứ gắn với cơ quan.
 *
 * @param name stable; what a line of a plan calls this kind
 * @param label {@code Hồ sơ đang giải quyết}
 * @param order lower ones move first: people before what they have in hand
 */
public record Kind(String name, String label, int order) {}
