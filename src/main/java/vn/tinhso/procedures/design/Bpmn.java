package vn.tinhso.procedures.design;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.FlowElement;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.Gateway;
import org.operaton.bpm.model.bpmn.instance.Process;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.StartEvent;
import org.operaton.bpm.model.bpmn.instance.Task;
import org.operaton.bpm.model.xml.ModelException;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Control;
import vn.tinhso.procedures.Procedure.Step;
import vn.tinhso.procedures.Procedure.StepRole;
import vn.tinhso.shared.Rejected;

/**
 * BPMN 2.0 (ISO/IEC 19510) as an exchange format: the drawing of the steps goes out with its coordinates, a plain process
 * comes in as a first draft. Nothing here is ever executed.
 */
public final class Bpmn {

    private static final int HOURS_UNKNOWN = 8;
    private static final int LARGEST = 2 << 20;

    private Bpmn() {}

    /**
     * What came of a BPMN process.
     *
     * @param left what could not be taken over, a sentence each
     */
    public record Imported(List<Step> steps, List<String> left) {}

    /** The steps from reception to return, with the way back from signing to examining. */
    public static String write(Procedure procedure) {
        var process = org.operaton.bpm.model.bpmn.Bpmn.createProcess(
                        "thu_tuc_" + procedure.code().replace('.', '_'))
                .name(procedure.name())
                .startEvent("nop")
                .name("Hồ sơ được nộp");
        var flow = process.userTask("tiep_nhan").name("Tiếp nhận (Một cửa)");
        var examined = "tiep_nhan";
        for (var step : procedure.steps()) {
            flow = flow.userTask(id(step)).name(step.name() + " (" + role(step) + ", " + step.hours() + " giờ)");
            if (step.role() == StepRole.EXAMINE) {
                examined = id(step);
            }
            if (step.role() == StepRole.SIGN) {
                flow = flow.exclusiveGateway("quyet_dinh")
                        .name("Ký?")
                        .condition("trả lại", "${tra_lai}")
                        .connectTo(examined)
                        .moveToNode("quyet_dinh")
                        .condition("ký", "${ky}")
                        .userTask("ket_qua")
                        .name("Nhận kết quả đã ký (Một cửa)");
            }
        }
        var model = flow.endEvent("ket_thuc").name("Đã trả kết quả").done();
        return org.operaton.bpm.model.bpmn.Bpmn.convertToString(model);
    }

    private static String id(Step step) {
        return "buoc_" + step.code();
    }

    private static String role(Step step) {
        return switch (step.role()) {
            case EXAMINE -> "Chuyên viên";
            case SIGN -> "Lãnh đạo";
            case RETURN -> "Một cửa";
        };
    }

    /** {@link Rejected} {@code TT-037} for what is no BPMN. */
    public static Imported read(byte[] content) {
        if (content.length > LARGEST) {
            throw new Rejected(Rejected.Kind.TOO_LARGE, "TT-038", "Tệp BPMN lớn hơn 2 MB.", "Chọn tệp nhỏ hơn.");
        }
        try {
            return read(org.operaton.bpm.model.bpmn.Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
        } catch (ModelException unreadable) {
            throw new Rejected(
                    "TT-037",
                    "Tệp không phải BPMN 2.0 đúng chuẩn.",
                    "Xuất lại sơ đồ ở định dạng BPMN 2.0 XML rồi nhập.");
        }
    }

    private static Imported read(BpmnModelInstance model) {
        var left = new ArrayList<String>();
        var processes = model.getModelElementsByType(Process.class);
        if (processes.size() > 1) {
            left.add("Sơ đồ có " + processes.size() + " tiến trình; chỉ lấy tiến trình đầu.");
        }
        var ordered = new ArrayList<Task>();
        processes.stream().limit(1).forEach(process -> ordered.addAll(inOrder(process, left)));
        return new Imported(steps(ordered, left), List.copyOf(left));
    }

    /** The tasks in the order they are first reached; what is no task and no plain way is named. */
    private static List<Task> inOrder(Process process, List<String> left) {
        var seen = new HashSet<FlowNode>();
        var tasks = new ArrayList<Task>();
        var waiting = new ArrayList<FlowNode>();
        // A flow names both its ends; that a node lists its flows too is optional, and many tools leave it out.
        var flows = process.getChildElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .collect(Collectors.groupingBy(SequenceFlow::getSource));
        process.getChildElementsByType(StartEvent.class).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var node = waiting.removeFirst();
            if (!seen.add(node)) {
                left.add("Đường quay lại «" + name(node) + "»: hệ thống luôn cho trả lại, không vẽ riêng.");
                continue;
            }
            if (node instanceof Task task) {
                tasks.add(task);
            }
            var onward = flows.getOrDefault(node, List.of());
            if (node instanceof Gateway && onward.size() > 1) {
                left.add("Rẽ nhánh «" + name(node) + "»: điều kiện " + conditions(onward) + " không lấy được.");
            }
            onward.stream().map(SequenceFlow::getTarget).forEach(waiting::add);
        }
        for (var element : process.getChildElementsByType(FlowElement.class)) {
            if (element instanceof FlowNode node && !seen.contains(node)) {
                left.add("«" + name(node) + "» không nối với điểm bắt đầu nên bị bỏ.");
            }
        }
        return tasks;
    }

    private static List<Step> steps(List<Task> tasks, List<String> left) {
        var steps = new ArrayList<Step>();
        var codes = new HashSet<String>();
        for (var i = 0; i < tasks.size(); i++) {
            var name = name(tasks.get(i));
            var kind = tasks.get(i).getElementType().getTypeName();
            if (!kind.equals("task") && !kind.equals("userTask") && !kind.equals("manualTask")) {
                left.add("Việc tự động «" + name + "» (" + kind + ") thành bước của người; nội dung tự động bị bỏ.");
            }
            var code = TypedItem.slug(name);
            var free = code;
            for (var number = 2; !codes.add(free); number++) {
                free = code + "_" + number;
            }
            steps.add(new Step(free, name, role(name, i, tasks.size()), HOURS_UNKNOWN, Control.TWO_PERSON, null));
        }
        if (!steps.isEmpty()) {
            left.add("Số giờ của từng bước đặt tạm " + HOURS_UNKNOWN + " giờ: BPMN không có thời hạn làm việc.");
            left.add("Vai trò được đoán theo tên bước: xem lại từng bước.");
        }
        return List.copyOf(steps);
    }

    private static StepRole role(String name, int index, int count) {
        var words = name.toLowerCase(Locale.of("vi"));
        if (words.contains("trả kết quả") || words.contains("trả hồ sơ")) {
            return StepRole.RETURN;
        }
        if (words.contains("ký") || words.contains("phê duyệt") || (index == count - 1 && words.contains("duyệt"))) {
            return StepRole.SIGN;
        }
        return StepRole.EXAMINE;
    }

    private static String conditions(List<SequenceFlow> onward) {
        return onward.stream()
                .map(flow -> flow.getName() == null ? "?" : "“" + flow.getName() + "”")
                .toList()
                .toString();
    }

    private static String name(FlowNode node) {
        var name = node.getName();
        return name == null || name.isBlank() ? node.getId() : name.strip();
    }

    /** The drawing as bytes for a download. */
    public static byte[] bytes(Procedure procedure) {
        return write(procedure).getBytes(StandardCharsets.UTF_8);
    }
}
