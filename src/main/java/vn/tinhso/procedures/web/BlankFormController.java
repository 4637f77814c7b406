package vn.tinhso.procedures.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tinhso.files.Files;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Tệp mẫu đơn, tờ khai: a blank form of the version in force, to keep and fill in; never opened inside the page. */
@Controller
@OpenTo(Audience.EVERYBODY)
class BlankFormController {

    private final Procedures procedures;
    private final Files files;

    BlankFormController(Procedures procedures, Files files) {
        this.procedures = procedures;
        this.files = files;
    }

    @GetMapping("/thu-tuc/{code}/bieu-mau/{name}")
    ResponseEntity<byte[]> blankForm(@PathVariable String code, @PathVariable String name) {
        var file = procedures.attachment(procedures.find(code).versionId(), name);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(files.describe(file).mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(files.content(file));
    }
}
