import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.FileWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens files as Gephi's dialog does, and writes what its data laboratory then shows as JSON.
 *
 * <p>Load OUT.json FILE KEY [FILE KEY]…: under each key the issues of the import report, the columns with their types,
 * the nodes and the edges.
 */
public class Load {
    public static void main(String[] arguments) throws Exception {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int index = 1; index + 1 < arguments.length; index += 2) {
            all.put(arguments[index + 1], load(new File(arguments[index])));
        }
        try (Writer out = new FileWriter(arguments[0], java.nio.charset.StandardCharsets.UTF_8)) {
            new GsonBuilder().serializeSpecialFloatingPointValues().create().toJson(all, out);
        }
        System.exit(0);
    }

    static Map<String, Object> load(File file) throws Exception {
        Map<String, Object> seen = new LinkedHashMap<>();
        List<String> issues = new ArrayList<>();
        Workspace workspace = open(file, EdgeMergeStrategy.NO_MERGE, issues);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Graph graph = model.getGraph();
        seen.put("issues", issues);
        seen.put("directed", model.isDirected());
        seen.put("dynamic", model.isDynamic());
        seen.put("node columns", columns(model.getNodeTable()));
        seen.put("edge columns", columns(model.getEdgeTable()));
        Map<String, Object> nodes = new LinkedHashMap<>();
        for (Node node : graph.getNodes()) {
            Map<String, Object> values = values(node);
            values.put("x", node.x());
            values.put("y", node.y());
            values.put("size", node.size());
            values.put("color", String.format("#%02x%02x%02x", node.getColor().getRed(), node.getColor().getGreen(),
                    node.getColor().getBlue()));
            nodes.put(node.getId().toString(), values);
        }
        Map<String, Object> edges = new LinkedHashMap<>();
        for (Edge edge : graph.getEdges()) {
            Map<String, Object> values = values(edge);
            values.put("source", edge.getSource().getId());
            values.put("target", edge.getTarget().getId());
            values.put("kind of edge", edge.getTypeLabel() == null ? null : edge.getTypeLabel().toString());
            values.put("weight", edge.getWeight());
            values.put("directed", edge.isDirected());
            edges.put(edge.getId().toString(), values);
        }
        seen.put("nodes", nodes);
        seen.put("edges", edges);

        List<String> merging = new ArrayList<>();
        Workspace merged = open(file, EdgeMergeStrategy.SUM, merging);
        seen.put("edges in the default dialog",
                Lookup.getDefault().lookup(GraphController.class).getGraphModel(merged).getGraph().getEdgeCount());
        return seen;
    }

    static Workspace open(File file, EdgeMergeStrategy strategy, List<String> issues) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        container.getLoader().setEdgesMergeStrategy(strategy);
        // The dialog scales sizes and places; what the file says is easier to compare.
        container.getLoader().setAutoScale(false);
        importer.process(container, new DefaultProcessor(), workspace);
        Report report = container.getReport();
        report.getIssues(10_000).forEachRemaining(issue -> add(issue, issues));
        return workspace;
    }

    static void add(Issue issue, List<String> issues) {
        if (issue.getLevel() != Issue.Level.INFO) {
            issues.add(issue.getLevel() + ": " + issue.getMessage());
        }
    }

    static Map<String, String> columns(Iterable<Column> table) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Column column : table) {
            columns.put(column.getTitle(), column.getTypeClass().getSimpleName());
        }
        return columns;
    }

    static Map<String, Object> values(Element element) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : element.getTable()) {
            Object value = element.getAttribute(column);
            if (value != null) {
                values.put(column.getTitle(), value instanceof Number ? value : value.toString());
            }
        }
        values.put("label", element.getLabel());
        List<List<String>> times = new ArrayList<>();
        if (element.getAttribute("timeset") instanceof IntervalSet set) {
            for (Interval interval : set.toArray()) {
                times.add(List.of(day(interval.getLow()), day(interval.getHigh())));
            }
        }
        values.put("times of its own", times);
        return values;
    }

    static String day(double time) {
        return Double.isInfinite(time) ? String.valueOf(time) : Instant.ofEpochMilli((long) time).toString().substring(0, 10);
    }
}
