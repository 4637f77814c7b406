package vn.tinhso.procedures;

import org.jspecify.annotations.Nullable;

/**
 * Sự kiện cuộc đời: what happened to the citizen, under which procedures are found.
 *
 * @param key {@code sinh-con}
 * @param name "Sinh con"
 * @param hint what belongs to it, in one line
 */
public record LifeEvent(String key, String name, @Nullable String hint) {}
