import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * Reads the RDF exports with Apache Jena and RDF4J, asks both the ready queries, and validates with Jena's SHACL.
 * Writes what they find into a folder, for check.py to compare: java.tsv and STORE/NAME/QUERY.tsv.
 *
 * Arguments: OUT QUERIES NAME=FOLDER...
 */
public final class Stores {
    private static final List<String> FILES = List.of("graph.ttl", "graph.nt", "graph.nq", "graph.trig",
        "graph.jsonld", "graph.json", "ontology.ttl", "shapes.ttl");
    private static final String DOUBLE = "http://www.w3.org/2001/XMLSchema#double";

    private final Path out;
    private final Path queries;
    private final List<String> report = new ArrayList<>();

    private Stores(Path out, Path queries) {
        this.out = out;
        this.queries = queries;
    }

    public static void main(String[] arguments) throws Exception {
        Stores stores = new Stores(Path.of(arguments[0]), Path.of(arguments[1]));
        Map<String, Path> folders = new LinkedHashMap<>();
        for (String argument : Arrays.copyOfRange(arguments, 2, arguments.length)) {
            String[] parts = argument.split("=", 2);
            folders.put(parts[0], Path.of(parts[1]));
        }
        Path shapes = null;
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            stores.folder(folder.getKey(), folder.getValue());
            shapes = folder.getValue().resolve("shapes.ttl");
        }
        try (Stream<Path> broken = Files.list(stores.out.resolve("broken"))) {
            for (Path path : broken.sorted().toList()) {
                stores.shacl("broken", path, shapes);
            }
        }
        Files.write(stores.out.resolve("java.tsv"), stores.report, StandardCharsets.UTF_8);
    }

    private void folder(String name, Path folder) throws Exception {
        for (String file : FILES) {
            Path path = folder.resolve(file);
            boolean plain = file.equals("graph.json");
            read("Jena", name, file, withJena(path, plain));
            read("RDF4J", name, file, withRdf4j(path, plain));
        }
        read("Jena", name, "graph.rdf12.ttl", withJena(folder.resolve("graph.rdf12.ttl"), false));
        read("RDF4J", name, "graph.star.ttls", withRdf4j(folder.resolve("graph.star.ttls"), false));
        Model model = RDFDataMgr.loadModel(folder.resolve("graph.ttl").toUri().toString());
        SailRepository repository = new SailRepository(new MemoryStore());
        try (RepositoryConnection connection = repository.getConnection();
            InputStream input = Files.newInputStream(folder.resolve("graph.ttl"));
            Stream<Path> files = Files.list(queries)) {
            connection.add(input, RDFFormat.TURTLE);
            for (Path path : files.filter(path -> path.toString().endsWith(".rq")).sorted().toList()) {
                String query = Files.readString(path);
                String answer = path.getFileName().toString().replace(".rq", ".tsv");
                write("Jena", name, answer, askJena(model, query));
                write("RDF4J", name, answer, askRdf4j(connection, query));
            }
        }
        repository.shutDown();
        shacl(name, folder.resolve("graph.ttl"), folder.resolve("shapes.ttl"));
    }

    /** Distinct triples, each as a line; those with blank nodes as null lines that only count. */
    private static final class Triples {
        private final Set<String> all = new TreeSet<>();
        private final Set<String> named = new TreeSet<>();

        void add(String subject, String predicate, String object, boolean blank) {
            String line = subject + "\t" + predicate + "\t" + object;
            all.add(line);
            if (!blank) {
                named.add(line);
            }
        }

        String digest() throws Exception {
            List<byte[]> lines = new ArrayList<>();
            for (String line : named) {
                lines.add(line.getBytes(StandardCharsets.UTF_8));
            }
            lines.sort(Comparator.comparing((byte[] line) -> line, Arrays::compareUnsigned));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            boolean first = true;
            for (byte[] line : lines) {
                if (!first) {
                    digest.update((byte) '\n');
                }
                first = false;
                digest.update(line);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private void read(String store, String name, String file, Triples triples) throws Exception {
        report.add(String.join("\t", "read", store, name, file, String.valueOf(triples.all.size()), triples.digest()));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** A literal; a number of JSON by 15 digits, because JSON-LD has another form for numbers and keeps no more. */
    private static String literal(String text, String datatype, boolean plain) {
        if (plain && datatype.equals(DOUBLE)) {
            return "\"" + String.format(Locale.ROOT, "%.14e", Double.parseDouble(text)) + "\"^^" + datatype;
        }
        return "\"" + escape(text) + "\"^^" + datatype;
    }

    private static Triples withJena(Path path, boolean plain) {
        Triples triples = new Triples();
        Lang lang = path.toString().endsWith(".json") ? Lang.JSONLD : RDFDataMgr.determineLang(path.toString(), null, null);
        RDFParser.source(path).lang(lang).strict(true).checking(true).parse(new StreamRDFBase() {
            @Override
            public void triple(org.apache.jena.graph.Triple triple) {
                triples.add(cell(triple.getSubject(), plain), cell(triple.getPredicate(), plain),
                    cell(triple.getObject(), plain), triple.getSubject().isBlank() || triple.getObject().isBlank());
            }

            @Override
            public void quad(Quad quad) {
                triple(quad.asTriple());
            }
        });
        return triples;
    }

    private static String cell(Node node, boolean plain) {
        if (node.isURI()) {
            return "<" + node.getURI() + ">";
        }
        // A blank node, or a triple.
        return node.isLiteral() ? literal(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), plain)
            : node.toString();
    }

    private static Triples withRdf4j(Path path, boolean plain) throws IOException {
        Triples triples = new Triples();
        RDFFormat format = path.toString().endsWith(".json") ? RDFFormat.JSONLD
            : Rio.getParserFormatForFileName(path.getFileName().toString()).orElseThrow();
        org.eclipse.rdf4j.rio.RDFParser parser = Rio.createParser(format);
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(org.eclipse.rdf4j.model.Statement statement) {
                triples.add(cell(statement.getSubject(), plain), cell(statement.getPredicate(), plain),
                    cell(statement.getObject(), plain),
                    statement.getSubject().isBNode() || statement.getObject().isBNode());
            }
        });
        try (InputStream input = Files.newInputStream(path)) {
            parser.parse(input, "https://nowhere.example/");
        }
        return triples;
    }

    private static String cell(Value value, boolean plain) {
        if (value instanceof IRI) {
            return "<" + value.stringValue() + ">";
        }
        return value instanceof Literal literal ? literal(literal.getLabel(), literal.getDatatype().stringValue(), plain)
            : value.toString();
    }

    private void write(String store, String name, String file, List<String> rows) throws IOException {
        Path path = out.resolve(store).resolve(name).resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, rows, StandardCharsets.UTF_8);
    }

    /** The names of the variables, then a row an answer: in each cell the datatype, or "iri", and the text. */
    private static List<String> askJena(Model model, String query) {
        List<String> rows = new ArrayList<>();
        try (var execution = QueryExecutionFactory.create(query, model)) {
            ResultSet results = execution.execSelect();
            rows.add(String.join("\t", results.getResultVars()));
            while (results.hasNext()) {
                var solution = results.next();
                List<String> cells = new ArrayList<>();
                for (String variable : results.getResultVars()) {
                    RDFNode node = solution.get(variable);
                    cells.add(node == null ? ""
                        : node.isLiteral() ? node.asLiteral().getDatatypeURI() + " " + escape(node.asLiteral().getLexicalForm())
                            : "iri " + node);
                }
                rows.add(String.join("\t", cells));
            }
        }
        return rows;
    }

    private static List<String> askRdf4j(RepositoryConnection connection, String query) {
        List<String> rows = new ArrayList<>();
        try (TupleQueryResult results = connection.prepareTupleQuery(query).evaluate()) {
            rows.add(String.join("\t", results.getBindingNames()));
            while (results.hasNext()) {
                BindingSet solution = results.next();
                List<String> cells = new ArrayList<>();
                for (String variable : results.getBindingNames()) {
                    Value value = solution.getValue(variable);
                    cells.add(value == null ? ""
                        : value instanceof Literal literal ? literal.getDatatype() + " " + escape(literal.getLabel())
                            : "iri " + value.stringValue());
                }
                rows.add(String.join("\t", cells));
            }
        }
        return rows;
    }

    private void shacl(String name, Path data, Path shapes) {
        var result = ShaclValidator.get().validate(RDFDataMgr.loadGraph(shapes.toUri().toString()),
            RDFDataMgr.loadGraph(data.toUri().toString()));
        List<String> row = new ArrayList<>(
            List.of("shacl", "Jena", name, data.getFileName().toString(), String.valueOf(result.conforms())));
        Set<String> sources = new TreeSet<>();
        result.getEntries().forEach(entry -> sources.add(String.valueOf(entry.source())));
        row.addAll(sources);
        report.add(String.join("\t", row));
    }
}
