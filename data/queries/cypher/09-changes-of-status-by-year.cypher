// What changed status, by year: reached and intended stages.
MATCH (thing:Entity)-[:HAS_STATUS]->(status:Status)
WHERE status.start IS NOT NULL
RETURN status.start.year AS year, status.status AS stage, status.modality AS modality, thing.kind AS kind,
       thing.name AS thing
ORDER BY year, stage, modality, kind, thing;
