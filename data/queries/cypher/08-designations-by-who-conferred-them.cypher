// Designations by who conferred them, with who holds them or strives for them.
MATCH (designation:Designation)
OPTIONAL MATCH (designation)-[conferred:CONFERRED_BY]->(giver:Entity) WHERE conferred.modality = 'actual'
OPTIONAL MATCH (holder:Entity)-[held:DESIGNATED_AS]->(designation) WHERE held.modality <> 'negated'
RETURN coalesce(giver.name, 'not said') AS conferred_by, designation.name AS designation, holder.name AS holder,
       held.modality AS modality, held.time AS time
ORDER BY conferred_by, designation, holder, time;
