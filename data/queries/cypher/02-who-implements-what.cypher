// Who implements what, and whether it is done or planned.
MATCH (actor:Entity)-[implements:IMPLEMENTS]->(initiative:Initiative)
RETURN actor.name AS actor, implements.modality AS modality, implements.time AS time, initiative.name AS initiative,
       implements.evidence AS evidence
ORDER BY actor, modality, initiative, time;
