package vn.tinhso.dossiers;

import java.time.Instant;

/**
 * A motion that waits for a leader.
 *
 * @param by account that made it
 * @param mover the person's name
 */
public record OpenMotion(int seq, Motion motion, Instant at, String by, String mover) {}
