package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of a command line: what it printed, where, and how it ended.
record Run(int exit, String out, String err) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Run(exit, out.toString(), err.toString());
    }

    /// A command line without quotes, as in `assess EAEU -f json`.
    static Run line(String line) {
        return of(line.split(" "));
    }

    /// The output of a run that must succeed.
    static String output(String line) {
        Run run = line(line);
        assertThat(run.exit).as("%s%n%s", line, run.err).isZero();
        return run.out;
    }

    /// The JSON of a run that must succeed; the format is added.
    static JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-f", "json"));
        Run run = of(all.toArray(String[]::new));
        assertThat(run.exit).as("%s%n%s", all, run.err).isZero();
        return parse(run.out);
    }

    static JsonNode jsonOf(String line) {
        return json(line.split(" "));
    }

    static JsonNode parse(String text) {
        return JSON.readTree(text);
    }

    /// The figures of a result, in order.
    static List<JsonNode> figures(JsonNode result) {
        List<JsonNode> figures = new ArrayList<>();
        result.get("data").get("figures").forEach(figures::add);
        return figures;
    }

    /// The figure of an id in a result.
    static JsonNode figure(JsonNode result, String id) {
        return figures(result).stream()
                .filter(figure -> figure.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + id));
    }

    static double value(JsonNode result, String id) {
        return figure(result, id).get("value").asDouble();
    }
}
