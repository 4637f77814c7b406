package vn.tinhso.identity.people.web;

import static vn.tinhso.web.Words.t;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.people.ActivationSlips;
import vn.tinhso.identity.people.PeopleColumn;
import vn.tinhso.identity.people.PeopleImports;
import vn.tinhso.identity.signin.RecentSignIn;
import vn.tinhso.shared.Csv;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Nhập cán bộ từ tệp: upload, what is wrong, what it would do, how far it came, slips. */
@Controller
@OpenTo(Audience.OFFICIALS)
class PeopleImportController {

    private final PeopleImports imports;
    private final ActivationSlips slips;
    private final PeopleImportPages pages;

    PeopleImportController(PeopleImports imports, ActivationSlips slips, PeopleImportPages pages) {
        this.imports = imports;
        this.slips = slips;
        this.pages = pages;
    }

    @RecentSignIn
    @GetMapping(PeopleImportPages.ROOT)
    String ask(Account account, Model model) {
        model.addAttribute("page", pages.upload(account, List.of()));
        return "identity/people/web/upload";
    }

    @GetMapping(PeopleImportPages.ROOT + "/mau.csv")
    ResponseEntity<byte[]> template() {
        var columns = Arrays.asList(PeopleColumn.values());
        return csv(
                "mau-nhap-can-bo.csv",
                List.of(
                        columns.stream().map(PeopleColumn::title).toList(),
                        columns.stream().map(PeopleColumn::example).toList()));
    }

    @RecentSignIn
    @PostMapping(PeopleImportPages.ROOT)
    ModelAndView check(Account account, @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            var error = new FieldError("tep", t("Chọn một tệp CSV."));
            return new ModelAndView(
                    "identity/people/web/upload",
                    Map.of("page", pages.upload(account, List.of(error))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + PeopleImportPages.ROOT + "/" + imports.check(account, file.getBytes()));
    }

    @GetMapping(PeopleImportPages.ROOT + "/{id}")
    String look(
            Account account,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        model.addAttribute("page", pages.page(imports.find(account, id)));
        return fragment ? "identity/people/web/importProgress" : "identity/people/web/import";
    }

    @GetMapping(PeopleImportPages.ROOT + "/{id}/loi.csv")
    ResponseEntity<byte[]> problems(Account account, @PathVariable UUID id) {
        var rows = imports.problems(imports.find(account, id), Integer.MAX_VALUE).stream()
                .map(problem ->
                        List.of(String.valueOf(problem.line()), problem.column(), problem.what(), problem.remedy()));
        var head = List.of("dòng", "cột", "điều sai", "cách sửa");
        return csv("loi-nhap-can-bo.csv", Stream.concat(Stream.of(head), rows).toList());
    }

    @RecentSignIn
    @PostMapping(PeopleImportPages.ROOT + "/{id}/xac-nhan")
    String confirm(Account account, @PathVariable UUID id) {
        imports.confirm(account, id);
        return "redirect:" + PeopleImportPages.ROOT + "/" + id;
    }

    @PostMapping(PeopleImportPages.ROOT + "/{id}/bo")
    String drop(Account account, @PathVariable UUID id) {
        imports.drop(account, id);
        return "redirect:" + PeopleImportPages.ROOT;
    }

    @RecentSignIn
    @PostMapping(PeopleImportPages.ROOT + "/{id}/phieu")
    ResponseEntity<byte[]> print(Account account, @PathVariable UUID id, @RequestParam("co-quan") String agencyId) {
        var pdf = slips.print(account, imports.find(account, id, agencyId), agencyId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("phieu-kich-hoat.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private static ResponseEntity<byte[]> csv(String name, List<List<String>> rows) {
        var text = new StringWriter();
        text.write(Csv.MARK);
        rows.forEach(row -> Csv.write(text, row));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
