package vn.tinhso.organisations;

import java.util.UUID;

/**
 * Cán bộ, công chức in one post.
 *
 * @param title chức danh as it stands above a signature: {@code Chủ tịch}
 * @param department phòng ban, may be empty
 */
public record Official(UUID id, String name, String title, String agencyId, String department) {}
