package vn.tinhso.organisations.spi;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What to say about a move and where to note it.
 *
 * @param decision on whose ground: {@code Nghị quyết 1661/NQ-UBTVQH15}
 * @param on first day of the new order
 * @param record to be called in the transaction that moves the thing
 */
public record Order(String decision, LocalDate on, Consumer<Rehoming> record) {}
