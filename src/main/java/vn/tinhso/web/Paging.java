package vn.tinhso.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which slice of a list is on the page.
 *
 * @param page from 1
 * @param address address of the list with its filters; {@code trang} is put in its place
 */
public record Paging(int page, int size, long total, String address) {

    /** One link of the row of pages; {@code number == 0} is a gap. */
    public record Step(int number, String href, boolean current) {}

    public int pages() {
        return (int) Math.max(1, Math.ceilDiv(total, size));
    }

    public long first() {
        return total == 0 ? 0 : (page - 1L) * size + 1;
    }

    public long last() {
        return Math.min(total, (long) page * size);
    }

    public @Nullable String previous() {
        return page > 1 ? href(page - 1) : null;
    }

    public @Nullable String next() {
        return page < pages() ? href(page + 1) : null;
    }

    /** First, last and the neighbours of the current page. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var number = 1; number <= pages(); number++) {
            if (number == 1 || number == pages() || Math.abs(number - page) <= 1) {
                steps.add(new Step(number, href(number), number == page));
            } else if (!steps.isEmpty() && steps.getLast().number() != 0) {
                steps.add(new Step(0, "", false));
            }
        }
        return steps;
    }

    private String href(int number) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("trang", number)
                .encode()
                .toUriString();
    }
}
