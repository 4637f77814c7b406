package vn.tinhso.procedures.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.tinhso.procedures.Procedure.Step;
import vn.tinhso.procedures.Procedure.StepRole;
import vn.tinhso.shared.Rejected;

class BpmnTests {

    private static final String PLAIN = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
              <process id="p" isExecutable="false">
                <startEvent id="s"/>
                <userTask id="a" name="Thẩm định hồ sơ"/>
                <exclusiveGateway id="g" name="Đủ điều kiện?"/>
                <serviceTask id="b" name="Tra cứu dữ liệu"/>
                <userTask id="c" name="Phê duyệt"/>
                <userTask id="d" name="Trả kết quả"/>
                <userTask id="lonely" name="Lưu kho"/>
                <endEvent id="e"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
                <sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
                <sequenceFlow id="f3" name="đủ" sourceRef="g" targetRef="b"/>
                <sequenceFlow id="f4" name="thiếu" sourceRef="g" targetRef="a"/>
                <sequenceFlow id="f5" sourceRef="b" targetRef="c"/>
                <sequenceFlow id="f6" sourceRef="c" targetRef="d"/>
                <sequenceFlow id="f7" sourceRef="d" targetRef="e"/>
              </process>
            </definitions>
            """;

    @Test
    void drawsEveryStepWithItsPlace() {
        var procedure = Content.of("8.000902").procedure();

        var xml = Bpmn.write(procedure);

        assertThat(xml).contains("<bpmndi:BPMNShape", "Tiếp nhận (Một cửa)", "trả lại");
        procedure.steps().forEach(step -> assertThat(xml).contains("buoc_" + step.code(), step.name()));
    }

    @Test
    void takesAPlainProcessAsAFirstDraftAndSaysWhatIsLost() {
        var imported = Bpmn.read(PLAIN.getBytes(StandardCharsets.UTF_8));

        assertThat(imported.steps())
                .extracting(Step::code)
                .containsExactly("tham_dinh_ho_so", "tra_cuu_du_lieu", "phe_duyet", "tra_ket_qua");
        assertThat(imported.steps())
                .extracting(Step::role)
                .containsExactly(StepRole.EXAMINE, StepRole.EXAMINE, StepRole.SIGN, StepRole.RETURN);
        assertThat(imported.left())
                .anyMatch(line -> line.contains("Rẽ nhánh «Đủ điều kiện?»") && line.contains("“thiếu”"))
                .anyMatch(line -> line.contains("Việc tự động «Tra cứu dữ liệu»"))
                .anyMatch(line -> line.contains("«Lưu kho» không nối"))
                .anyMatch(line -> line.contains("Đường quay lại «Thẩm định hồ sơ»"));
    }

    @Test
    void readsItsOwnDrawing() {
        var procedure = Content.of("8.000903").procedure();

        var imported = Bpmn.read(Bpmn.bytes(procedure));

        assertThat(imported.steps()).extracting(Step::name).anyMatch(name -> name.startsWith("Tiếp nhận"));
        assertThat(imported.steps().size())
                .isGreaterThanOrEqualTo(procedure.steps().size());
    }

    @Test
    void refusesWhatIsNoBpmn() {
        for (var text : new String[] {
            "", "xin chào", "<a/>", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&f;</a>"
        }) {
            assertThatThrownBy(() -> Bpmn.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(Rejected.class);
        }
    }
}
