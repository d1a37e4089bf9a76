// Projects by place and status: what is where, and how far it has come.
MATCH (project:Project)-[within:LOCATED_IN]->(place:Place)
WHERE within.modality = 'actual'
RETURN place.name AS place, coalesce(project.status, 'to be ' + project.planned_status, 'not said') AS status,
       collect(DISTINCT project.name) AS projects
ORDER BY place, status;

// Who implements what, and whether it is done or planned.
MATCH (actor:Entity)-[implements:IMPLEMENTS]->(initiative:Initiative)
RETURN actor.name AS actor, implements.modality AS modality, implements.time AS time, initiative.name AS initiative,
       implements.evidence AS evidence
ORDER BY actor, modality, initiative, time;

// Initiatives without an implementing body: neither now nor in any plan.
MATCH (initiative:Initiative)
WHERE initiative.origin = 'text'
  AND NOT EXISTS { MATCH (:Entity)-[implements:IMPLEMENTS]->(initiative) WHERE implements.modality <> 'negated' }
RETURN initiative.name AS initiative, initiative.subkind AS class, initiative.mentions AS mentions
ORDER BY mentions DESC, initiative;

// Institutions that bridge two initiatives: related to both, whatever the relation.
MATCH (one:Initiative)-[first]-(institution:Institution)-[second]-(other:Initiative)
WHERE one.id < other.id AND first.modality <> 'negated' AND second.modality <> 'negated'
RETURN institution.name AS institution, one.name AS one, other.name AS other,
       collect(DISTINCT type(first) + ' / ' + type(second)) AS relations
ORDER BY institution, one, other;

// Planned but not yet started: a stage is intended, and none has been reached.
MATCH (thing:Entity)-[:HAS_STATUS]->(planned:Status)
WHERE planned.modality = 'planned'
  AND NOT EXISTS { MATCH (thing)-[:HAS_STATUS]->(reached:Status) WHERE reached.modality = 'actual' }
RETURN thing.name AS thing, thing.kind AS kind, planned.status AS intended, planned.time AS time,
       planned.evidence AS evidence
ORDER BY kind, thing, intended, time;

// Figures by indicator: every value with its unit, time and the sentence it stands in.
MATCH (subject:Entity)-[:HAS_OBSERVATION]->(figure:Observation)
RETURN figure.indicator AS indicator, figure.kind AS kind, subject.name AS subject, figure.time AS time,
       figure.value AS value, figure.unit AS unit, figure.modality AS modality, figure.evidence AS evidence
ORDER BY indicator, kind, subject, time, value;

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

// Designations by who conferred them, with who holds them or strives for them.
MATCH (designation:Designation)
OPTIONAL MATCH (designation)-[conferred:CONFERRED_BY]->(giver:Entity) WHERE conferred.modality = 'actual'
OPTIONAL MATCH (holder:Entity)-[held:DESIGNATED_AS]->(designation) WHERE held.modality <> 'negated'
RETURN coalesce(giver.name, 'not said') AS conferred_by, designation.name AS designation, holder.name AS holder,
       held.modality AS modality, held.time AS time
ORDER BY conferred_by, designation, holder, time;

// What changed status, by year: reached and intended stages.
MATCH (thing:Entity)-[:HAS_STATUS]->(status:Status)
WHERE status.start IS NOT NULL
RETURN status.start.year AS year, status.status AS stage, status.modality AS modality, thing.kind AS kind,
       thing.name AS thing
ORDER BY year, stage, modality, kind, thing;

// Places by number of projects that lie in them or in places within them.
MATCH (place:Place)<-[within:LOCATED_IN|PART_OF*1..4]-(project:Project)
WHERE all(step IN within WHERE step.modality = 'actual')
RETURN place.name AS place, place.subkind AS class, count(DISTINCT project) AS projects
ORDER BY projects DESC, place;
