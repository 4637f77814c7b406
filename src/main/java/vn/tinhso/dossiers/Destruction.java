package vn.tinhso.dossiers;

import java.time.Instant;

/**
 * Đã tiêu hủy nội dung: what people said and handed in is gone, the skeleton stays.
 *
 * @param minutes số biên bản tiêu hủy
 */
public record Destruction(String minutes, Instant at) {}
