// Which entities and facts pass the filters.

import type { Edge, Fact, Model, Node } from "./data";
import type { State } from "./state";

export interface Passed { nodes: Node[]; edges: Edge[]; isPassed: (fact: Fact) => boolean; isNodePassed: (node: Node) => boolean }

function among(list: string[], value: string): boolean {
  return list.length === 0 || list.includes(value);
}

export function filter(model: Model, state: State): Passed {
  const { classes, documents } = state;
  const isNodePassed = (node: Node): boolean =>
    among(classes, node.top)
    && (documents.length === 0 || node.mentions.some((mention) => documents.includes(mention.document)));
  const isClaimPassed = (fact: Fact): boolean =>
    among(state.modalities, fact.modality)
    && among(state.years, fact.year)
    && fact.confidence * 100 >= state.confidence
    && (documents.length === 0 || fact.evidence.some((evidence) => documents.includes(evidence.document)));
  const isPassed = (fact: Fact): boolean => {
    if (!isClaimPassed(fact)) return false;
    if (fact.kind !== "relation") return among(classes, fact.node.top) && (fact.kind === "figure" || state.predicates.length === 0);
    return among(state.predicates, fact.predicate) && among(classes, fact.source.top) && among(classes, fact.target.top);
  };
  return { nodes: model.nodes.filter(isNodePassed), edges: model.edges.filter(isPassed), isPassed, isNodePassed };
}

/** Whether any filter holds something back. */
export function isFiltered(state: State): boolean {
  return state.confidence > 0
    || [state.classes, state.predicates, state.modalities, state.years, state.documents].some((list) => list.length > 0);
}

/** The shortest way between two entities over relations in either direction: strongest relations first, or null. */
export function path(from: Node, to: Node, isPassed: (fact: Fact) => boolean): Edge[] | null {
  const came = new Map<Node, Edge | null>([[from, null]]);
  let ring = [from];
  while (ring.length > 0 && !came.has(to)) {
    const next: Node[] = [];
    for (const node of ring) {
      const ways = node.edges.filter(isPassed).sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
      for (const edge of ways) {
        const other = edge.source === node ? edge.target : edge.source;
        if (came.has(other)) continue;
        came.set(other, edge);
        next.push(other);
      }
    }
    ring = next;
  }
  if (!came.has(to)) return null;
  const steps: Edge[] = [];
  let node = to;
  for (let edge = came.get(node); edge; edge = came.get(node)) {
    steps.unshift(edge);
    node = edge.source === node ? edge.target : edge.source;
  }
  return steps;
}
