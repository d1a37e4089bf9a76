import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.layout.plugin.labelAdjust.LabelAdjust;
import org.gephi.layout.plugin.labelAdjust.LabelAdjustBuilder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Draws the largest connected part of a graph as Gephi draws it, with the colours and sizes of the file.
 *
 * <p>Picture FILE OUT.svg OUT.png opened|forceatlas: with the places of the file, or after ForceAtlas 2 with labels moved
 * apart.
 */
public class Picture {
    private static final int STEPS = 1500;
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(arguments[0]));
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.SUM);
        container.getLoader().setAutoScale(false);
        importer.process(container, new DefaultProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);

        keep(model.getGraph(), largestPart(model.getGraph()));
        measure(model.getGraph());
        if (arguments[3].equals("forceatlas")) {
            forceAtlas(model);
            labelAdjust(model);
        }
        System.out.println(model.getGraph().getNodeCount() + " nodes, " + model.getGraph().getEdgeCount() + " edges");

        look(workspace);
        ExportController exporter = Lookup.getDefault().lookup(ExportController.class);
        File svg = new File(arguments[1]);
        SVGExporter writer = (SVGExporter) exporter.getExporter("svg");
        writer.setWorkspace(workspace);
        exporter.exportFile(svg, writer);
        paint(svg, new File(arguments[2]));
        System.exit(0);
    }

    /** Gephi's own painter of PNG wants a screen; the painter of SVG that it brings along does not. */
    static void paint(File svg, File png) throws Exception {
        BufferedImage[] image = new BufferedImage[1];
        ImageTranscoder painter = new ImageTranscoder() {
            @Override
            public BufferedImage createImage(int width, int height) {
                image[0] = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                return image[0];
            }

            @Override
            public void writeImage(BufferedImage done, TranscoderOutput out) {}
        };
        painter.addTranscodingHint(ImageTranscoder.KEY_WIDTH, 1600f);
        painter.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        painter.transcode(new TranscoderInput(svg.toURI().toString()), new TranscoderOutput());
        ImageIO.write(image[0], "png", png);
    }

    static Set<Node> largestPart(Graph graph) {
        Set<Node> seen = new HashSet<>();
        Set<Node> best = new HashSet<>();
        List<Node> nodes = new ArrayList<>(List.of(graph.getNodes().toArray()));
        nodes.sort(Comparator.comparing(node -> node.getId().toString()));
        for (Node start : nodes) {
            Set<Node> part = new HashSet<>();
            ArrayDeque<Node> todo = new ArrayDeque<>(List.of(start));
            while (!todo.isEmpty()) {
                Node node = todo.pop();
                if (seen.add(node)) {
                    part.add(node);
                    todo.addAll(List.of(graph.getNeighbors(node).toArray()));
                }
            }
            best = part.size() > best.size() ? part : best;
        }
        return best;
    }

    static void keep(Graph graph, Set<Node> part) {
        for (Node node : graph.getNodes().toArray()) {
            if (!part.contains(node)) {
                graph.removeNode(node);
            }
        }
    }

    /** Gephi's window measures labels when it draws them; without a window it is done here. */
    static void measure(Graph graph) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        for (Node node : graph.getNodes()) {
            Rectangle2D box = LABEL.getStringBounds(node.getLabel(), context);
            node.getTextProperties().setDimensions((float) box.getWidth() + 6, (float) box.getHeight() + 4);
        }
    }

    static void forceAtlas(GraphModel model) {
        ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setThreadsCount(1);
        layout.setScalingRatio(60.0);
        layout.setGravity(1.5);
        layout.setEdgeWeightInfluence(0.0);
        layout.setBarnesHutOptimize(false);
        layout.setAdjustSizes(true);
        layout.initAlgo();
        for (int step = 0; step < STEPS && layout.canAlgo(); step++) {
            layout.goAlgo();
        }
        layout.endAlgo();
    }

    static void labelAdjust(GraphModel model) {
        LabelAdjust layout = new LabelAdjustBuilder().buildLayout();
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setAdjustBySize(true);
        layout.initAlgo();
        for (int step = 0; step < STEPS && layout.canAlgo(); step++) {
            layout.goAlgo();
        }
        layout.endAlgo();
    }

    static void look(Workspace workspace) {
        PreviewController controller = Lookup.getDefault().lookup(PreviewController.class);
        PreviewModel preview = controller.getModel(workspace);
        preview.getProperties().putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        preview.getProperties().putValue(PreviewProperty.NODE_LABEL_FONT, LABEL);
        preview.getProperties().putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
        preview.getProperties().putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 4f);
        preview.getProperties().putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 80f);
        preview.getProperties().putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR,
                new DependantColor(Color.WHITE));
        preview.getProperties().putValue(PreviewProperty.NODE_OPACITY, 75f);
        preview.getProperties().putValue(PreviewProperty.NODE_BORDER_WIDTH, 0f);
        preview.getProperties().putValue(PreviewProperty.EDGE_CURVED, false);
        preview.getProperties().putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.TARGET));
        preview.getProperties().putValue(PreviewProperty.EDGE_THICKNESS, 1.2f);
        preview.getProperties().putValue(PreviewProperty.EDGE_OPACITY, 45f);
        preview.getProperties().putValue(PreviewProperty.ARROW_SIZE, 0f);
        preview.getProperties().putValue(PreviewProperty.SHOW_EDGE_LABELS, false);
        preview.getProperties().putValue(PreviewProperty.MARGIN, 4f);
        controller.refreshPreview(workspace);
    }
}
