package vn.tinhso.procedures.design;

import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.shared.Rejected;

/** Changes one place of a definition, as a tree: every part is edited by the same few deeds. */
final class DefinitionEdit {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final ObjectNode tree;
    private final PartOutline part;
    private final PartAddress address;

    DefinitionEdit(Procedure procedure, PartOutline part, PartAddress address) {
        this.tree = JSON.valueToTree(procedure);
        this.part = part;
        this.address = address;
    }

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    /** The item, when there is one at this place yet. */
    Optional<ObjectNode> item() {
        if (!part.isList()) {
            return Optional.of(part.property().isEmpty() ? tree : (ObjectNode) tree.required(part.property()));
        }
        var list = list();
        var at = position();
        return at >= 0 && at < list.size() ? Optional.of((ObjectNode) list.get(at)) : Optional.empty();
    }

    Procedure put(ObjectNode item) {
        if (part.isList()) {
            var list = list();
            if (position() < list.size()) {
                list.set(position(), item);
            } else {
                list.add(item);
            }
        } else if (part.property().isEmpty()) {
            tree.setAll(item);
        } else {
            tree.set(part.property(), item);
        }
        return result();
    }

    Procedure drop() {
        mustExist();
        list().remove(position());
        return result();
    }

    /** @param places how far down; negative is up. At the end of the list it stays there. */
    Procedure move(int places) {
        mustExist();
        var items = new ArrayList<JsonNode>();
        list().forEach(items::add);
        var item = items.remove(position());
        items.add(Math.clamp(position() + places, 0, items.size()), item);
        list().removeAll();
        items.forEach(list()::add);
        return result();
    }

    private int position() {
        return address.isChild() ? address.child() : address.index();
    }

    private ArrayNode list() {
        var list = (ArrayNode) tree.required(part.property());
        if (!address.isChild()) {
            return list;
        }
        var item = list.get(address.index());
        if (item == null || part.children() == null) {
            throw gone();
        }
        return (ArrayNode) item.required(part.children().property());
    }

    private void mustExist() {
        if (item().isEmpty()) {
            throw gone();
        }
    }

    private static Rejected gone() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "TT-024",
                "Mục này không còn trong bản soạn.",
                "Mở lại danh sách của phần ấy.");
    }

    private Procedure result() {
        return JSON.treeToValue(tree, Procedure.class);
    }
}
