// Figures by indicator: every value with its unit, time and the sentence it stands in.
MATCH (subject:Entity)-[:HAS_OBSERVATION]->(figure:Observation)
RETURN figure.indicator AS indicator, figure.kind AS kind, subject.name AS subject, figure.time AS time,
       figure.value AS value, figure.unit AS unit, figure.modality AS modality, figure.evidence AS evidence
ORDER BY indicator, kind, subject, time, value;
