package vn.tinhso.dossiers;

import java.time.Instant;

/**
 * Gia hạn, once in a dossier's life (Nghị định 61/2018/NĐ-CP, Điều 19, khoản 9).
 *
 * @param days working days added to the limit
 * @param letter number of the letter of apology
 */
public record Extension(int days, String reason, String letter, Instant grantedAt, String grantedBy) {}
