package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTests {

    @Test
    void showsTheEndsAndTheNeighbours() {
        var paging = new Paging(5, 20, 187, "/ho-so?loc=qua-han&trang=5");

        assertThat(paging.steps()).extracting(Paging.Step::number).containsExactly(1, 0, 4, 5, 6, 0, 10);
        assertThat(paging.next()).isEqualTo("/ho-so?loc=qua-han&trang=6");
        assertThat(paging.first()).isEqualTo(81);
        assertThat(paging.last()).isEqualTo(100);
    }

    @Test
    void hasOnePageWhenThereIsNothing() {
        var paging = new Paging(1, 20, 0, "/ho-so");

        assertThat(paging.pages()).isEqualTo(1);
        assertThat(paging.previous()).isNull();
        assertThat(paging.next()).isNull();
        assertThat(paging.first()).isZero();
    }
}
