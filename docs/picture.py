#!/usr/bin/env python3
"""Draws docs/sample.svg from exports/graph.json. Needs Graphviz (`apt-get install graphviz`).

Shown are the largest connected part of the graph, without its busiest node's leaves; planned relations are dashed.
"""

import collections
import json
import pathlib
import subprocess

HOME = pathlib.Path(__file__).resolve().parent.parent
COLOURS = {"Place": "#8fbf8f", "Institution": "#7fa8d9", "Project": "#e0a060", "Initiative": "#c79ad1",
           "Event": "#e6cf6a", "Designation": "#e08c8c", "Person": "#b0b0b0", "Brand": "#d0b090"}
LEFT_OUT = {"implements", "supports", "hosted-by"}


def main():
    graph = json.loads((HOME / "exports" / "graph.json").read_text(encoding="utf-8"))
    nodes = {node["id"]: node for node in graph["nodes"]}
    edges = [edge for edge in graph["edges"] if edge["relation"] not in LEFT_OUT]
    part = largest(edges)
    lines = ["graph sample {", "  layout=sfdp; overlap=prism; splines=true; K=0.9; bgcolor=white;",
             '  node [shape=box, style="filled,rounded", penwidth=0, fontname="Helvetica", fontsize=13, margin="0.10,0.05"];',
             '  edge [color="#777777", fontname="Helvetica", fontsize=10, fontcolor="#555555"];']
    for key in sorted(part):
        node = nodes[key]
        label = json.dumps(wrap(node["label"]), ensure_ascii=False)
        lines.append(f'  "{key}" [label={label}, fillcolor="{COLOURS[node["classes"][-1]]}"];')
    for edge in edges:
        if edge["source"] in part:
            style = ", style=dashed" if edge["modality"] == "planned" else ""
            lines.append(f'  "{edge["source"]}" -- "{edge["target"]}" [label="{edge["relation"]}"{style}];')
    lines.append("}")
    target = HOME / "docs" / "sample.svg"
    subprocess.run(["sfdp", "-Tsvg", "-o", target], input="\n".join(lines), text=True, check=True)


def largest(edges):
    """Returns the nodes of the largest connected part."""
    near = collections.defaultdict(set)
    for edge in edges:
        near[edge["source"]].add(edge["target"])
        near[edge["target"]].add(edge["source"])
    seen, best = set(), set()
    for start in sorted(near):
        if start in seen:
            continue
        part, todo = {start}, [start]
        while todo:
            for other in near[todo.pop()] - part:
                part.add(other)
                todo.append(other)
        seen |= part
        best = max(best, part, key=len)
    return best


def wrap(label, width=26):
    """Breaks a label into lines at spaces."""
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


if __name__ == "__main__":
    main()
