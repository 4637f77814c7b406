package vn.tinhso.identity;

/**
 * Tầm: what a role shows beyond the ordinary dossiers of its agency. It shows only: deeds want the role at the agency
 * itself, because competence is not handed up.
 *
 * @param below dossiers of subordinate agencies too (đơn vị trực thuộc)
 * @param restricted restricted dossiers too (hồ sơ hạn chế)
 */
public record Reach(boolean below, boolean restricted) {

    public static final Reach HERE = new Reach(false, false);
}
