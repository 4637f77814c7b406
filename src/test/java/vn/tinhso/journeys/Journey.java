package vn.tinhso.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhso.WholeProduct;

/** People in front of browsers; what is wrong with any page they saw is told at the end. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        try {
            browser.assertNothingFound();
        } finally {
            browser.close();
        }
    }
}
