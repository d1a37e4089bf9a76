// Neo4j 5.26 or later. The four kg_ files lie in the import folder of the database.
// In Neo4j Browser put :auto before each LOAD CSV.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT status_id IF NOT EXISTS FOR (n:Status) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (n:Observation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT quote_id IF NOT EXISTS FOR (n:Quote) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
LOAD CSV WITH HEADERS FROM 'file:///kg_nodes.csv' AS row
CALL (row) {
  MERGE (n:Entity {id: row.`id:ID(Graph)`})
  SET n:$(split(row.`:LABEL`, ';'))
  SET n += {`name`: row.`name`, `kind`: row.`kind`, `subkind`: row.`subkind`, `iri`: row.`iri`, `aliases`: split(row.`aliases:string[]`, ';'), `origin`: row.`origin`, `status`: row.`status`, `planned_status`: row.`planned_status`, `mentions`: toInteger(row.`mentions:int`), `evidence_ids`: split(row.`evidence_ids:string[]`, ';'), `rules`: split(row.`rules:string[]`, ';')}
} IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///kg_fact_nodes.csv' AS row
WITH row WHERE row.`:LABEL` = 'Document'
CALL (row) {
  MERGE (n:Document {id: row.`id:ID(Graph)`})
  SET n:$(split(row.`:LABEL`, ';'))
  SET n += {`name`: row.`name`, `entity`: row.`entity`, `status`: row.`status`, `indicator`: row.`indicator`, `value`: toFloat(row.`value:double`), `unit`: row.`unit`, `kind`: row.`kind`, `scope`: row.`scope`, `modality`: row.`modality`, `time`: row.`time`, `start`: date(row.`start:date`), `end`: date(row.`end:date`), `confidence`: toFloat(row.`confidence:double`), `evidence`: row.`evidence`, `evidence_ids`: split(row.`evidence_ids:string[]`, ';'), `rules`: split(row.`rules:string[]`, ';'), `author`: row.`author`, `date`: row.`date`, `place`: row.`place`, `sha256`: row.`sha256`, `text`: row.`text`, `from`: toInteger(row.`from:int`), `to`: toInteger(row.`to:int`), `repaired`: toBoolean(row.`repaired:boolean`), `locator`: row.`locator`}
} IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///kg_fact_nodes.csv' AS row
WITH row WHERE row.`:LABEL` = 'Status'
CALL (row) {
  MERGE (n:Status {id: row.`id:ID(Graph)`})
  SET n:$(split(row.`:LABEL`, ';'))
  SET n += {`name`: row.`name`, `entity`: row.`entity`, `status`: row.`status`, `indicator`: row.`indicator`, `value`: toFloat(row.`value:double`), `unit`: row.`unit`, `kind`: row.`kind`, `scope`: row.`scope`, `modality`: row.`modality`, `time`: row.`time`, `start`: date(row.`start:date`), `end`: date(row.`end:date`), `confidence`: toFloat(row.`confidence:double`), `evidence`: row.`evidence`, `evidence_ids`: split(row.`evidence_ids:string[]`, ';'), `rules`: split(row.`rules:string[]`, ';'), `author`: row.`author`, `date`: row.`date`, `place`: row.`place`, `sha256`: row.`sha256`, `text`: row.`text`, `from`: toInteger(row.`from:int`), `to`: toInteger(row.`to:int`), `repaired`: toBoolean(row.`repaired:boolean`), `locator`: row.`locator`}
} IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///kg_fact_nodes.csv' AS row
WITH row WHERE row.`:LABEL` = 'Observation'
CALL (row) {
  MERGE (n:Observation {id: row.`id:ID(Graph)`})
  SET n:$(split(row.`:LABEL`, ';'))
  SET n += {`name`: row.`name`, `entity`: row.`entity`, `status`: row.`status`, `indicator`: row.`indicator`, `value`: toFloat(row.`value:double`), `unit`: row.`unit`, `kind`: row.`kind`, `scope`: row.`scope`, `modality`: row.`modality`, `time`: row.`time`, `start`: date(row.`start:date`), `end`: date(row.`end:date`), `confidence`: toFloat(row.`confidence:double`), `evidence`: row.`evidence`, `evidence_ids`: split(row.`evidence_ids:string[]`, ';'), `rules`: split(row.`rules:string[]`, ';'), `author`: row.`author`, `date`: row.`date`, `place`: row.`place`, `sha256`: row.`sha256`, `text`: row.`text`, `from`: toInteger(row.`from:int`), `to`: toInteger(row.`to:int`), `repaired`: toBoolean(row.`repaired:boolean`), `locator`: row.`locator`}
} IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///kg_fact_nodes.csv' AS row
WITH row WHERE row.`:LABEL` = 'Quote'
CALL (row) {
  MERGE (n:Quote {id: row.`id:ID(Graph)`})
  SET n:$(split(row.`:LABEL`, ';'))
  SET n += {`name`: row.`name`, `entity`: row.`entity`, `status`: row.`status`, `indicator`: row.`indicator`, `value`: toFloat(row.`value:double`), `unit`: row.`unit`, `kind`: row.`kind`, `scope`: row.`scope`, `modality`: row.`modality`, `time`: row.`time`, `start`: date(row.`start:date`), `end`: date(row.`end:date`), `confidence`: toFloat(row.`confidence:double`), `evidence`: row.`evidence`, `evidence_ids`: split(row.`evidence_ids:string[]`, ';'), `rules`: split(row.`rules:string[]`, ';'), `author`: row.`author`, `date`: row.`date`, `place`: row.`place`, `sha256`: row.`sha256`, `text`: row.`text`, `from`: toInteger(row.`from:int`), `to`: toInteger(row.`to:int`), `repaired`: toBoolean(row.`repaired:boolean`), `locator`: row.`locator`}
} IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///kg_relationships.csv' AS row
CALL (row) {
  MATCH (a:Entity {id: row.`:START_ID(Graph)`}) MATCH (b:Entity {id: row.`:END_ID(Graph)`})
  MERGE (a)-[r:$(row.`:TYPE`) {id: row.id}]->(b)
  SET r += {`id`: row.`id`, `relation`: row.`relation`, `modality`: row.`modality`, `time`: row.`time`, `start`: date(row.`start:date`), `end`: date(row.`end:date`), `confidence`: toFloat(row.`confidence:double`), `weight`: toFloat(row.`weight:double`), `origin`: row.`origin`, `symmetric`: toBoolean(row.`symmetric:boolean`), `evidence`: row.`evidence`, `evidence_ids`: split(row.`evidence_ids:string[]`, ';'), `rules`: split(row.`rules:string[]`, ';')}
} IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///kg_fact_relationships.csv' AS row
WITH row WHERE row.`:TYPE` = 'HAS_STATUS'
CALL (row) {
  MATCH (a:Entity {id: row.`:START_ID(Graph)`}) MATCH (b:Status {id: row.`:END_ID(Graph)`})
  MERGE (a)-[:HAS_STATUS]->(b)
} IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///kg_fact_relationships.csv' AS row
WITH row WHERE row.`:TYPE` = 'HAS_OBSERVATION'
CALL (row) {
  MATCH (a:Entity {id: row.`:START_ID(Graph)`}) MATCH (b:Observation {id: row.`:END_ID(Graph)`})
  MERGE (a)-[:HAS_OBSERVATION]->(b)
} IN TRANSACTIONS OF 1000 ROWS;
LOAD CSV WITH HEADERS FROM 'file:///kg_fact_relationships.csv' AS row
WITH row WHERE row.`:TYPE` = 'IN_DOCUMENT'
CALL (row) {
  MATCH (a:Quote {id: row.`:START_ID(Graph)`}) MATCH (b:Document {id: row.`:END_ID(Graph)`})
  MERGE (a)-[:IN_DOCUMENT]->(b)
} IN TRANSACTIONS OF 1000 ROWS;
