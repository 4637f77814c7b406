package vn.tinhso.calendar.spi;

import java.util.function.Consumer;

/**
 * What to say about a move and where to note it.
 *
 * @param change what moved it, in words: {@code Điều chỉnh lịch làm việc: …}
 * @param record to be called in the transaction that moves the due time
 */
public record Order(String change, Consumer<DueMove> record) {}
