// Places by number of projects that lie in them or in places within them.
MATCH (place:Place)<-[within:LOCATED_IN|PART_OF*1..4]-(project:Project)
WHERE all(step IN within WHERE step.modality = 'actual')
RETURN place.name AS place, place.subkind AS class, count(DISTINCT project) AS projects
ORDER BY projects DESC, place;
