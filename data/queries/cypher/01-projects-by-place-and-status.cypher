// Projects by place and status: what is where, and how far it has come.
MATCH (project:Project)-[within:LOCATED_IN]->(place:Place)
WHERE within.modality = 'actual'
RETURN place.name AS place, coalesce(project.status, 'to be ' + project.planned_status, 'not said') AS status,
       collect(DISTINCT project.name) AS projects
ORDER BY place, status;
