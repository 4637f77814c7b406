package vn.tinhso.dossiers.warnings;

import vn.tinhso.dossiers.TimeUsed;

/** A dossier that has used as much of its time as a rule says. */
public record Reached(EscalationRule rule, TimeUsed dossier) {}
