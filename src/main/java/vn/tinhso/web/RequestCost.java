package vn.tinhso.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/** What a request costs the province, in pages. */
final class RequestCost {

    private static final int PAGE = 1;
    private static final int ACT = 2;
    private static final int HEAVY = 20;

    /** Books, signatures, papers and whole records of a person: seconds of a processor each. */
    private static final List<Pattern> HEAVY_ONES = List.of(
            Pattern.compile("/so-theo-doi/(xuat|in)"),
            Pattern.compile("/xac-thuc"),
            Pattern.compile("/tai-khoan/can-bo/nhap/.*/phieu"),
            Pattern.compile("/du-lieu-cua-toi/tai-ve"),
            Pattern.compile("/thu-tuc/danh-muc\\.(json|csv)"),
            Pattern.compile("/soan-thu-tuc/.*/mau\\.(pdf|png)"),
            Pattern.compile("/soan-thu-tuc/.*/chay-thu"));

    private RequestCost() {}

    static int of(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/tai-nguyen/") || path.equals("/favicon.ico")) {
            return 0;
        }
        // The form of /xac-thuc is a page; what is sent there is looked into.
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (HEAVY_ONES.stream().anyMatch(heavy -> heavy.matcher(path).matches())
                && !(reads && path.equals("/xac-thuc"))) {
            return HEAVY;
        }
        return reads ? PAGE : ACT;
    }
}
