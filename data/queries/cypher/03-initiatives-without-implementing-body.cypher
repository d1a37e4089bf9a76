// Initiatives without an implementing body: neither now nor in any plan.
MATCH (initiative:Initiative)
WHERE initiative.origin = 'text'
  AND NOT EXISTS { MATCH (:Entity)-[implements:IMPLEMENTS]->(initiative) WHERE implements.modality <> 'negated' }
RETURN initiative.name AS initiative, initiative.subkind AS class, initiative.mentions AS mentions
ORDER BY mentions DESC, initiative;
