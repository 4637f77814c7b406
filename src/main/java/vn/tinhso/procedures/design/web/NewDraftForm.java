package vn.tinhso.procedures.design.web;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tinhso.procedures.Bundle;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Handling;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;

/** The least a procedure has to be: everything else is added part by part. */
record NewDraftForm(
        String code, String name, String fieldCode, String fieldName, DateParts from, List<FieldError> errors) {

    private static final int LONGEST_NAME = 2_000;

    static NewDraftForm empty() {
        return new NewDraftForm("", "", "", "", DateParts.EMPTY, List.of());
    }

    static NewDraftForm typed(Map<String, String> posted) {
        return new NewDraftForm(
                posted.getOrDefault("ma", "").strip(),
                posted.getOrDefault("ten", "").strip(),
                posted.getOrDefault("ma-linh-vuc", "").strip(),
                posted.getOrDefault("linh-vuc", "").strip(),
                DateParts.read("tu-ngay", posted::get),
                List.of());
    }

    NewDraftForm with(List<FieldError> wrong) {
        return new NewDraftForm(code, name, fieldCode, fieldName, from, wrong);
    }

    List<FieldError> check() {
        var wrong = new ArrayList<FieldError>();
        if (!code.matches("\\d\\.\\d{6}")) {
            wrong.add(new FieldError("ma", t("Nhập mã thủ tục dạng 1.001193.")));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(new FieldError("ten", t("Nhập tên thủ tục, nhiều nhất 2.000 ký tự.")));
        }
        if (!fieldCode.matches("[A-Z0-9]{2,10}")) {
            wrong.add(new FieldError("ma-linh-vuc", t("Nhập mã lĩnh vực bằng chữ in hoa không dấu, ví dụ HT.")));
        }
        if (fieldName.isEmpty()) {
            wrong.add(new FieldError("linh-vuc", t("Nhập tên lĩnh vực.")));
        }
        if (from.date().isEmpty()) {
            wrong.add(new FieldError("tu-ngay", t("Nhập ngày áp dụng có thật, ví dụ 1 1 2027.")));
        }
        return wrong;
    }

    /** Once {@link #check} found nothing. */
    Bundle bundle() {
        var procedure = new Procedure(
                code,
                name,
                "",
                new Procedure.Field(fieldCode, fieldName),
                List.of(),
                List.of(),
                "",
                List.of(),
                from.date().orElse(LocalDate.EPOCH),
                OnlineLevel.FULL,
                null,
                HandlingSystem.PROVINCE,
                true,
                false,
                List.of(),
                List.of(),
                List.of(Channel.DIRECT, Channel.ONLINE, Channel.POST),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Handling.BY_LEVEL,
                List.of(),
                List.of(),
                List.of());
        return new Bundle(procedure, Map.of(), Map.of());
    }
}
