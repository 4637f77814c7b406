package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.dossiers.EventStream;
import vn.tinhso.dossiers.Party;
import vn.tinhso.web.Demands;

/** Dòng sự kiện for machines that follow what happens instead of asking dossier by dossier. */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Hồ sơ / Dossiers")
class EventsApi {

    private final EventStream stream;

    EventsApi(EventStream stream) {
        this.stream = stream;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands("dossiers.read")
    @Operation(
            operationId = "followEvents",
            summary = "Dòng sự kiện / Stream of events",
            description =
                    "Đọc tiếp từ «next» lần trước thì không sót, không trùng; mỗi lần đọc được ghi nhật ký. / Going on"
                            + " from the last «next» misses nothing and repeats nothing; every look is logged.")
    EventPart events(
            Party.Machine machine,
            @RequestParam(defaultValue = "0")
                    @Min(value = 0, message = "Từ 0. / From 0.")
                    @Parameter(description = "Sau vị trí này; 0 là từ đầu. / Behind this place; 0 is the beginning.")
                    long after,
            @RequestParam(defaultValue = "100")
                    @Min(value = 1, message = "Từ 1 đến 500. / From 1 to 500.")
                    @Max(value = 500, message = "Từ 1 đến 500. / From 1 to 500.")
                    @Parameter(description = "Nhiều nhất bao nhiêu sự kiện. / At most so many events.")
                    int size) {
        var part = stream.read(machine, after, size);
        return new EventPart(
                part.items().stream()
                        .map(item -> new EventPart.Item(item.position(), item.code(), EventRow.of(item.entry())))
                        .toList(),
                part.next(),
                part.more());
    }
}
