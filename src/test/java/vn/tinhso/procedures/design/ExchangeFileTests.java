package vn.tinhso.procedures.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhso.WholeProduct;
import vn.tinhso.files.Files;
import vn.tinhso.procedures.ProcedureFilter;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Rejected;

@WholeProduct
class ExchangeFileTests {

    @Autowired
    private ExchangeFile exchange;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Files files;

    @Test
    void givesEveryProcedureBackAsItWas() {
        for (var published : procedures.inForce(ProcedureFilter.ALL)) {
            var bundle = procedures.bundle(published.versionId());
            var text = exchange.write(bundle);

            var again = exchange.read(text);

            assertThat(again.procedure()).isEqualTo(bundle.procedure());
            assertThat(again.papers().keySet()).isEqualTo(bundle.papers().keySet());
            // Templates are cleaned on the way in; what is clean stays.
            assertThat(exchange.write(again)).isEqualTo(exchange.write(exchange.read(exchange.write(again))));
        }
    }

    @Test
    void carriesBlankFormsAlong() {
        var stored = files.storeBytes("to-khai.docx", zip(), "application/zip");
        var bundle = Content.of("8.000901").withFile("to-khai.docx", stored.id());

        var again = exchange.read(exchange.write(bundle));

        assertThat(files.content(again.files().get("to-khai.docx"))).isEqualTo(zip());
    }

    @Test
    void saysWhereAFileCannotBeRead() {
        var foreign = exchange.write(Content.of("8.000904")).replaceFirst("  code:", "  colour: xanh\n  code:");

        assertThatThrownBy(() -> exchange.read(foreign))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("dòng 3")
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> exchange.read("a: 1")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> exchange.read("")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> exchange.read("format: khac\n")).hasMessage("Tệp không phải tệp trao đổi thủ tục.");
    }

    private static byte[] zip() {
        return new byte[] {'P', 'K', 3, 4, 0, 0};
    }
}
