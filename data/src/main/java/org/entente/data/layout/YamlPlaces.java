package org.entente.data.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Where things stand in a YAML text.
final class YamlPlaces {
    private final byte[] text;

    YamlPlaces(byte[] text) {
        this.text = text;
    }

    /// The place of the key that a path of keys leads to, as far as the path goes.
    Optional<Mark> find(List<String> path) {
        Optional<Node> node;
        try {
            LoadSettings settings = LoadSettings.builder().build();
            node = new Compose(settings).composeString(new String(text, StandardCharsets.UTF_8));
        } catch (YamlEngineException | StackOverflowError _) {
            return Optional.empty(); // it is no YAML, or nested deeper than there is stack for
        }
        Optional<Mark> found = Optional.empty();
        for (String key : path) {
            Optional<NodeTuple> entry = node.flatMap(one -> entry(one, key));
            if (entry.isEmpty()) {
                return found;
            }
            found = entry.get().getKeyNode().getStartMark();
            node = Optional.of(entry.get().getValueNode());
        }
        return found;
    }

    private static Optional<NodeTuple> entry(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .findFirst()
                : Optional.empty();
    }
}
