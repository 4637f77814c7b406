package vn.tinhso.bench.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.tinhso.bench.Options;
import vn.tinhso.bench.Timings;
import vn.tinhso.bench.Work;
import vn.tinhso.bench.load.Crowd.Wish;

/** Officials at work on a running product of this machine: lists with their counts, searches, dossiers. */
public final class Load {

    /** Published with the demonstration province. */
    private static final String PASSWORD = "TinhSo@2026";

    /** A commune of middling size, the province's own centre and the department with most dossiers, other communes. */
    private static final List<String> LOGINS = List.of(
            "motcua.03325",
            "chuyenvien.03325",
            "lanhdao.03325",
            "motcua.trung-tam-tinh",
            "motcua2.trung-tam-tinh",
            "chuyenvien.so-tu-phap",
            "lanhdao.so-tu-phap",
            "vanthu.so-tu-phap",
            "motcua.03334",
            "chuyenvien.03334",
            "lanhdao.03334",
            "motcua.03328",
            "chuyenvien.03328",
            "lanhdao2.03328",
            "motcua.03127",
            "chuyenvien.03127");

    private static final List<String> SEARCHES = List.of(
            "vang a pao",
            "dang ky khai sinh",
            "lo thi mai",
            "giang a dua",
            "trich luc",
            "ket hon",
            "0001",
            "pao khai sinh",
            "nguyen van hai chung thuc",
            "quang thi xuan");

    private Load() {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var product = URI.create(options.text("url", "http://127.0.0.1:8080"));
        if (!InetAddress.getByName(product.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("only a product of this machine: " + product);
        }
        var users = Math.min(options.number("users", 16), 200);
        var seconds = Math.min(options.number("seconds", 8), 120);
        var visitors = new ArrayList<Visitor>();
        for (var i = 0; i < users; i++) {
            var visitor = new Visitor(product, LOGINS.get(i % LOGINS.size()));
            visitor.arrive(PASSWORD);
            visitors.add(visitor);
        }
        var crowd = new Crowd(
                visitors,
                new Work(options.number("pid", 0)),
                Math.min(Math.max(options.number("think", 1000), 0), 60_000));
        System.out.println(Timings.head());
        for (var wish : wishes(options.text("only", "")).entrySet()) {
            System.out.println(crowd.measure(wish.getKey(), wish.getValue(), options.number("warm", 2), seconds)
                    .line());
        }
    }

    private static Map<String, Wish> wishes(String only) {
        var wishes = new LinkedHashMap<String, Wish>();
        wishes.put("first queue, as it opens", (visitor, random) -> "/viec-cua-toi");
        for (var queue : List.of(
                "cho-tiep-nhan", "cho-tham-dinh", "cho-ky", "cho-tra", "cho-bo-sung", "dang-xu-ly", "da-ket-thuc")) {
            wishes.put("queue " + queue, (visitor, random) -> "/viec-cua-toi?hang-doi=" + queue);
        }
        wishes.put(
                "da-ket-thuc, any page up to 33",
                (visitor, random) -> "/viec-cua-toi?hang-doi=da-ket-thuc&trang=" + (1 + random.nextInt(33)));
        wishes.put("search among the open", (visitor, random) -> search("dang-xu-ly", random));
        wishes.put("search among the closed", (visitor, random) -> search("da-ket-thuc", random));
        wishes.put("a dossier", Load::dossier);
        wishes.put("a day: lists 4, dossiers 4, searches 2", (visitor, random) -> switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> "/viec-cua-toi?hang-doi=" + any(visitor.queues(), random);
            case 4, 5, 6, 7 -> dossier(visitor, random);
            default -> search(random.nextBoolean() ? "dang-xu-ly" : "da-ket-thuc", random);
        });
        wishes.keySet().removeIf(name -> !name.contains(only));
        return wishes;
    }

    private static String dossier(Visitor visitor, Random random) {
        return "/ho-so/" + any(visitor.codes(), random);
    }

    private static String search(String queue, Random random) {
        return "/viec-cua-toi?hang-doi=" + queue + "&tim="
                + URLEncoder.encode(any(SEARCHES, random), StandardCharsets.UTF_8);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
