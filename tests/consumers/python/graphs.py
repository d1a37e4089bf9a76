#!/usr/bin/env python3
"""NetworkX and igraph read graph.graphml, graph.gexf, graph.cyjs and graph.json of two graphs, compared with what graph.json says.

graphs.py SAMPLE HOSTILE
"""

import json
import math
import pathlib
import sys
import warnings

import igraph
import networkx

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from expect import EDGE, JOINED, NODE, differences, joined, read, unfold  # noqa: E402
from report import Report  # noqa: E402

LABELED = [*NODE, "labels"]


def main():
    nx = Report("NetworkX", networkx.__version__)
    ig = Report("igraph", igraph.__version__)
    for name, folder in zip(("sample", "hostile graph"), map(pathlib.Path, sys.argv[1:3])):
        expected = read(folder)
        nx.run(f"read_graphml, {name}", nx_graphml, folder, expected)
        nx.run(f"node_link_graph of graph.json, {name}", nx_json, folder, expected)
        nx.run(f"read_gexf, {name}", nx_gexf, folder, expected)
        nx.run(f"cytoscape_graph of graph.cyjs, {name}", nx_cytoscape, folder, expected)
        ig.run(f"Read_GraphML, {name}", ig_graphml, folder, expected)
    nx.failed += ig.failed
    nx.end()


def strictly(function, *arguments, **named):
    """A warning is a failure."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return function(*arguments, **named)


def nx_graphml(folder, expected):
    graph = strictly(networkx.read_graphml, folder / "graph.graphml")
    if not isinstance(graph, networkx.MultiDiGraph):
        yield f"it is a {type(graph).__name__}, a MultiDiGraph would be right"
    nodes = {key: unfold(node) for key, node in graph.nodes(data=True)}
    edges = {key: {**unfold(edge), "source": source, "target": target}
             for source, target, key, edge in graph.edges(keys=True, data=True)}
    yield from differences(expected["nodes"], nodes, LABELED)
    yield from differences(expected["edges"], edges, EDGE)


def nx_json(folder, expected):
    graph = networkx.node_link_graph(json.loads((folder / "graph.json").read_text(encoding="utf-8")))
    if not isinstance(graph, networkx.MultiDiGraph):
        yield f"it is a {type(graph).__name__}, a MultiDiGraph would be right"
    raw = expected["raw"]
    nodes = {node["id"]: {"all": {key: value for key, value in node.items() if key != "id"}} for node in raw["nodes"]}
    yield from differences(nodes, {key: {"all": node} for key, node in graph.nodes(data=True)}, ["all"])
    edges = {edge["key"]: {"ends": (edge["source"], edge["target"]), "relation": edge["relation"],
                           "evidence": edge["evidence"]} for edge in raw["edges"]}
    got = {key: {"ends": (source, target), "relation": edge["relation"], "evidence": edge["evidence"]}
           for source, target, key, edge in graph.edges(keys=True, data=True)}
    yield from differences(edges, got, ["ends", "relation", "evidence"])


def nx_gexf(folder, expected):
    graph = strictly(networkx.read_gexf, folder / "graph.gexf")
    nodes = {key: unfold(node) for key, node in graph.nodes(data=True)}
    edges = {edge["id"]: {**unfold(edge), "source": source, "target": target}
             for source, target, edge in graph.edges(data=True)}
    yield from differences(expected["nodes"], nodes, NODE)
    yield from differences(joined(expected), edges, JOINED)


def nx_cytoscape(folder, expected):
    graph = networkx.cytoscape_graph(json.loads((folder / "graph.cyjs").read_text(encoding="utf-8")))
    nodes = {key: unfold({"label": node["name"], **node}) for key, node in graph.nodes(data=True)}
    edges = {edge["id"]: {**unfold(edge), "source": source, "target": target}
             for source, target, edge in graph.edges(data=True)}
    yield from differences(expected["nodes"], nodes, NODE)
    yield from differences(expected["edges"], edges, [field for field in EDGE if field != "label"])


def ig_graphml(folder, expected):
    graph = strictly(igraph.Graph.Read_GraphML, str(folder / "graph.graphml"))
    if not graph.is_directed():
        yield "it is undirected"
    nodes = {vertex["id"]: unfold(present(vertex)) for vertex in graph.vs}
    edges = {edge["edge_id"]: {**unfold(present(edge)), "source": graph.vs[edge.source]["id"],
                               "target": graph.vs[edge.target]["id"]} for edge in graph.es}
    yield from differences(expected["nodes"], nodes, LABELED)
    yield from differences(expected["edges"], edges, EDGE)


def present(one):
    """Returns the attributes that are there: igraph fills up with NaN."""
    return {key: value for key, value in one.attributes().items()
            if not (isinstance(value, float) and math.isnan(value))}


if __name__ == "__main__":
    main()
