package vn.tinhso.procedures.design.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Control;
import vn.tinhso.procedures.Procedure.Step;

/**
 * Hình vẽ quy trình: every step a box, one below the other, with what branches off beside it. Read aloud it is a list.
 *
 * @param height of the picture
 */
record StepDrawing(List<Box> boxes, int height) {

    private static final int ROW = 92;

    /**
     * @param y top of the box
     * @param side what may happen beside this step; empty for nothing
     */
    record Box(int y, String title, String who, String time, String side, boolean last) {

        int middle() {
            return y + 32;
        }

        int bottom() {
            return y + 64;
        }
    }

    static StepDrawing of(Procedure procedure) {
        var boxes = new ArrayList<Box>();
        boxes.add(new Box(0, t("Tiếp nhận"), t("Một cửa"), "", t("Yêu cầu bổ sung, từ chối"), false));
        for (var step : procedure.steps()) {
            boxes.add(new Box(
                    boxes.size() * ROW,
                    step.name(),
                    who(step),
                    t("{} giờ", step.hours()),
                    side(procedure, step),
                    step == procedure.steps().getLast()));
        }
        return new StepDrawing(List.copyOf(boxes), boxes.size() * ROW - (ROW - 64));
    }

    String description() {
        return String.join(
                "; ", boxes.stream().map(box -> box.title() + ", " + box.who()).toList());
    }

    private static String who(Step step) {
        var who = switch (step.role()) {
            case EXAMINE -> t("Chuyên viên");
            case SIGN -> t("Lãnh đạo");
            case RETURN -> t("Một cửa");
        };
        return step.control() == Control.ONE_PERSON ? who + ", " + t("kiểm soát một người") : who;
    }

    private static String side(Procedure procedure, Step step) {
        return switch (step.role()) {
            case EXAMINE ->
                procedure.consultations().isEmpty()
                        ? t("Bổ sung, nghĩa vụ tài chính")
                        : t(
                                "Bổ sung, nghĩa vụ tài chính, hỏi {} cơ quan",
                                procedure.consultations().size());
            case SIGN -> t("Trả lại chuyên viên");
            case RETURN -> "";
        };
    }
}
