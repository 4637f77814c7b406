package vn.tinhso.dossiers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.Account;

/**
 * Shows a dossier's page once more: what was typed stays, what is wrong stands at its field. Before the error
 * pages, which know no fields.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {DossierActsController.class, HandlingController.class, MotionController.class})
class WrongFieldAdvice {

    private final DossierPages pages;

    WrongFieldAdvice(DossierPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView again(WrongField wrong, Account account, HttpServletRequest request) {
        var posted = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> posted.put(name, values[0]));
        var page = pages.dossier(account, wrong.dossierCode(), new Attempt(posted, List.of(wrong.error())));
        return FilingController.again(DossierController.view(account), page);
    }
}
