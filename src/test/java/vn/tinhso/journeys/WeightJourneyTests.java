package vn.tinhso.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.journeys.Browser.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a page costs over the wire, headers and compressed bodies together. */
class WeightJourneyTests extends Journey {

    private static final int FIRST_VISIT = 100_000;
    private static final int FOLLOWING_PAGE = 30_000;

    @Test
    void opensTheFirstPageBelowAHundredKilobytes() {
        assertThat(cold("/")).isLessThan(FIRST_VISIT);
        assertThat(cold("/thu-tuc/1.001193")).isLessThan(FIRST_VISIT);
    }

    @Test
    void loadsEveryFollowingPageBelowThirtyKilobytes() {
        var page = browser.phone(true);
        var requests = listen(page);
        page.navigate("/");
        weigh(page, requests);
        Map<String, Integer> weights = new TreeMap<>();

        page.navigate("/thu-tuc?q=khai+sinh");
        weights.put("1 tìm", weigh(page, requests));
        page.navigate("/thu-tuc/1.001193");
        weights.put("2 thủ tục", weigh(page, requests));
        Browser.signIn(page, Steps.CITIZEN);
        weights.put("3 đăng nhập", weigh(page, requests));
        page.navigate("/ho-so/nop?thu-tuc=1.001193");
        weights.put("4 trường hợp", weigh(page, requests));
        Steps.answerSituation(page);
        BirthForm.fillWhateverIsAsked(page, () -> {
            weights.put("5 " + page.url().replaceFirst(".*/", ""), weigh(page, requests));
            press(page, "Lưu và tiếp tục");
        });
        weights.put("6 giấy tờ", weigh(page, requests));
        page.navigate(Steps.address(page) + "/kiem-tra");
        weights.put("7 kiểm tra", weigh(page, requests));
        press(page, "Nộp hồ sơ");
        weights.put("8 biên nhận", weigh(page, requests));
        page.navigate("/ho-so/" + Steps.code(page));
        weights.put("9 hồ sơ", weigh(page, requests));

        System.out.println("Bytes over the wire: " + weights);
        assertThat(weights.values()).allMatch(bytes -> bytes > 0 && bytes < FOLLOWING_PAGE, weights.toString());
    }

    private int cold(String path) {
        var page = browser.phone(true);
        var requests = listen(page);
        page.navigate(path);
        var weight = weigh(page, requests);
        System.out.println("Bytes over the wire, first visit of " + path + ": " + weight);
        page.context().close();
        return weight;
    }

    private static List<Request> listen(Page page) {
        var requests = new CopyOnWriteArrayList<Request>();
        page.onRequestFinished(requests::add);
        return requests;
    }

    /** Everything since the last time this was asked. */
    private static int weigh(Page page, List<Request> requests) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var weight = List.copyOf(requests).stream()
                .filter(request -> !request.url().startsWith("data:"))
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
        requests.clear();
        return weight;
    }
}
