// Institutions that bridge two initiatives: related to both, whatever the relation.
MATCH (one:Initiative)-[first]-(institution:Institution)-[second]-(other:Initiative)
WHERE one.id < other.id AND first.modality <> 'negated' AND second.modality <> 'negated'
RETURN institution.name AS institution, one.name AS one, other.name AS other,
       collect(DISTINCT type(first) + ' / ' + type(second)) AS relations
ORDER BY institution, one, other;
