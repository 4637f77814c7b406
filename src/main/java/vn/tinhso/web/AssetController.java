package vn.tinhso.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.WebRequest;
import vn.tinhso.web.OpenTo.Audience;

/** Sends the style sheet, the script and the pictures of the look. */
@Controller
@OpenTo(Audience.EVERYBODY)
class AssetController {

    private static final CacheControl YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    AssetController() {
        Assets.css(); // Put together at start-up, not at the first visit.
    }

    @GetMapping("/tai-nguyen/{name:[a-z0-9-]+}.{hash:[0-9a-f]{10}}.{extension:css|js|svg}")
    @Nullable
    ResponseEntity<byte[]> asset(
            @PathVariable String name,
            @PathVariable String hash,
            @PathVariable String extension,
            @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted,
            WebRequest request) {
        var asset = Assets.find(name + "." + extension).orElse(null);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        var gzip = accepted.contains("gzip");
        if (request.checkNotModified(asset.hash() + (gzip ? "-gz" : ""))) {
            return null;
        }
        var response = ResponseEntity.ok()
                // A page from before an update asks for the old name: it gets today's file, but must not keep it.
                .cacheControl(asset.hash().equals(hash) ? YEAR : CacheControl.noCache())
                .contentType(MediaType.parseMediaType(asset.contentType()))
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline");
        return gzip
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.gzipped())
                : response.body(asset.plain());
    }
}
