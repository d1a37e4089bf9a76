// Evidence of one relation: every quote with its document, offsets and rule; here of the relation with most of it.
// Put the id of another in its place: MATCH (subject:Entity)-[relation {id: 'relation/…'}]->(object:Entity)
MATCH (subject:Entity)-[relation]->(object:Entity)
WHERE relation.evidence_ids IS NOT NULL
WITH subject, relation, object ORDER BY size(relation.evidence_ids) DESC, relation.id LIMIT 1
UNWIND range(0, size(relation.evidence_ids) - 1) AS at
MATCH (quote:Quote {id: relation.evidence_ids[at]})-[:IN_DOCUMENT]->(document:Document)
RETURN subject.name AS subject, relation.relation AS relation, object.name AS object, relation.modality AS modality,
       document.name AS document, quote.`from` AS start, quote.`to` AS stop, relation.rules[at] AS rule,
       quote.text AS text
ORDER BY document, start, stop, rule;
