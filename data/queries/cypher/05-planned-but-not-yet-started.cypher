// Planned but not yet started: a stage is intended, and none has been reached.
MATCH (thing:Entity)-[:HAS_STATUS]->(planned:Status)
WHERE planned.modality = 'planned'
  AND NOT EXISTS { MATCH (thing)-[:HAS_STATUS]->(reached:Status) WHERE reached.modality = 'actual' }
RETURN thing.name AS thing, thing.kind AS kind, planned.status AS intended, planned.time AS time,
       planned.evidence AS evidence
ORDER BY kind, thing, intended, time;
