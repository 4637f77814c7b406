package vn.tinhso.procedures.design;

import java.time.Instant;
import java.util.UUID;

/** A draft in a list. */
public record DraftRow(
        UUID id, String code, String name, String fieldCode, DraftState state, Instant changedAt, String changedBy) {}
