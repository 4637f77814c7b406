package vn.tinhso.dossiers.api;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.web.ApiRefused;
import vn.tinhso.web.ApiTrouble;
import vn.tinhso.web.Problems.Wrong;

/** If-Match: the versions at which a deed may still be done (RFC 9110, section 13.1.1). */
record Precondition(Set<Integer> versions) {

    private static final Pattern TAGS = Pattern.compile("\\s*\"\\d{1,9}\"\\s*(,\\s*\"\\d{1,9}\"\\s*)*");
    private static final Pattern TAG = Pattern.compile("\\d+");

    /** Empty versions: any will do. */
    static Precondition of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new Precondition(Set.of());
        }
        if (!TAGS.matcher(ifMatch).matches()) {
            throw new ApiRefused(
                    ApiTrouble.WRONG_VALUE,
                    List.of(new Wrong(
                            "HEADER", "If-Match", "Dùng ETag đã nhận, ví dụ \"3\". / Use the ETag as received.")));
        }
        return new Precondition(TAG.matcher(ifMatch)
                .results()
                .map(tag -> Integer.valueOf(tag.group()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isAny() {
        return versions.isEmpty();
    }

    void check(int version) {
        if (!versions.contains(version)) {
            throw new ApiRefused(ApiTrouble.CHANGED_MEANWHILE);
        }
    }
}
