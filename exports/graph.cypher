CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT status_id IF NOT EXISTS FOR (n:Status) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (n:Observation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT quote_id IF NOT EXISTS FOR (n:Quote) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
UNWIND [
 {`id`: 'designation/silver-tripod-award-of-zhejiang', `name`: 'Silver Tripod Award of Zhejiang', `kind`: 'Designation', `subkind`: 'Award', `iri`: 'https://policygraph.example/id/designation/silver-tripod-award-of-zhejiang', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3190,3221'], `rules`: ['award-heads']},
 {`id`: 'designation/zhejiang-friendship-award', `name`: 'Zhejiang Friendship Award', `kind`: 'Designation', `subkind`: 'Award', `iri`: 'https://policygraph.example/id/designation/zhejiang-friendship-award', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=4760,4785'], `rules`: ['award-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Designation`:`Award`;
UNWIND [
 {`id`: 'initiative/warm-hands-campaign', `name`: 'Warm Hands Campaign', `kind`: 'Initiative', `subkind`: 'Campaign', `iri`: 'https://policygraph.example/id/initiative/warm-hands-campaign', `origin`: 'text', `status`: 'started', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5632,5651'], `rules`: ['campaign-heads']},
 {`id`: 'initiative/zero-wage-arrears-campaign', `name`: 'Zero Wage Arrears Campaign', `kind`: 'Initiative', `subkind`: 'Campaign', `iri`: 'https://policygraph.example/id/initiative/zero-wage-arrears-campaign', `origin`: 'text', `planned_status`: 'started', `mentions`: 1, `evidence_ids`: ['doc/sample#char=6593,6619'], `rules`: ['campaign-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Initiative`:`Campaign`;
UNWIND [
 {`id`: 'designation/national-first-class-museum', `name`: 'national first-class museum', `kind`: 'Designation', `subkind`: 'Certification', `iri`: 'https://policygraph.example/id/designation/national-first-class-museum', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3573,3600'], `rules`: ['designation-standing']},
 {`id`: 'designation/provincial-five-star-market', `name`: 'provincial five-star market', `kind`: 'Designation', `subkind`: 'Certification', `iri`: 'https://policygraph.example/id/designation/provincial-five-star-market', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2840,2867'], `rules`: ['designation-standing']},
 {`id`: 'designation/provincial-level-new-type-r-d-institution', `name`: 'provincial-level new-type R&D institution', `kind`: 'Designation', `subkind`: 'Certification', `iri`: 'https://policygraph.example/id/designation/provincial-level-new-type-r-d-institution', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1659,1700'], `rules`: ['designation-standing']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Designation`:`Certification`;
UNWIND [
 {`id`: 'place/haining', `name`: 'Haining', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/haining', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5032,5039'], `rules`: ['gazetteer']},
 {`id`: 'place/hangzhou', `name`: 'Hangzhou', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/hangzhou', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7277,7285'], `rules`: ['gazetteer']},
 {`id`: 'place/jiaxing', `name`: 'Jiaxing', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/jiaxing', `origin`: 'text', `mentions`: 39, `evidence_ids`: ['doc/sample#char=0,7', 'doc/sample#char=126,133', 'doc/sample#char=207,214', 'doc/sample#char=1344,1351', 'doc/sample#char=1398,1405', 'doc/sample#char=2039,2046', 'doc/sample#char=2120,2127', 'doc/sample#char=2149,2156', 'doc/sample#char=2299,2306', 'doc/sample#char=2505,2512', 'doc/sample#char=3174,3181', 'doc/sample#char=3465,3472', 'doc/sample#char=3509,3516', 'doc/sample#char=3543,3550', 'doc/sample#char=3606,3610', 'doc/sample#char=3622,3629', 'doc/sample#char=3914,3921', 'doc/sample#char=3943,3950', 'doc/sample#char=3976,3983', 'doc/sample#char=4588,4595', 'doc/sample#char=4723,4730', 'doc/sample#char=5002,5009', 'doc/sample#char=5110,5117', 'doc/sample#char=5444,5448', 'doc/sample#char=5469,5476', 'doc/sample#char=5728,5735', 'doc/sample#char=5764,5771', 'doc/sample#char=6707,6714', 'doc/sample#char=6829,6836', 'doc/sample#char=6846,6853', 'doc/sample#char=6869,6876', 'doc/sample#char=7195,7202', 'doc/sample#char=7295,7302', 'doc/sample#char=7863,7870', 'doc/sample#char=8229,8236', 'doc/sample#char=8442,8449', 'doc/sample#char=8467,8474', 'doc/sample#char=8774,8781', 'doc/sample#char=9422,9429'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'city-heads', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'city-heads', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer']},
 {`id`: 'place/jiaxing-science-city', `name`: 'Jiaxing Science City', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/jiaxing-science-city', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5002,5022'], `rules`: ['city-heads']},
 {`id`: 'place/nantong', `name`: 'Nantong', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/nantong', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7180,7187'], `rules`: ['gazetteer']},
 {`id`: 'place/ningbo', `name`: 'Ningbo', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/ningbo', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7203,7209'], `rules`: ['gazetteer']},
 {`id`: 'place/pinghu', `name`: 'Pinghu', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/pinghu', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=4931,4937'], `rules`: ['gazetteer']},
 {`id`: 'place/shanghai', `name`: 'Shanghai', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/shanghai', `origin`: 'text', `mentions`: 6, `evidence_ids`: ['doc/sample#char=2111,2119', 'doc/sample#char=4373,4381', 'doc/sample#char=4579,4587', 'doc/sample#char=7262,7270', 'doc/sample#char=7535,7543', 'doc/sample#char=7632,7640'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer']},
 {`id`: 'place/suzhou', `name`: 'Suzhou', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/suzhou', `origin`: 'text', `mentions`: 6, `evidence_ids`: ['doc/sample#char=2047,2053', 'doc/sample#char=2190,2196', 'doc/sample#char=4386,4392', 'doc/sample#char=7188,7194', 'doc/sample#char=7350,7356', 'doc/sample#char=7548,7554'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer']},
 {`id`: 'place/taizhou', `name`: 'Taizhou', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/taizhou', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=2197,2204', 'doc/sample#char=7357,7364'], `rules`: ['gazetteer', 'gazetteer']},
 {`id`: 'place/tongxiang', `name`: 'Tongxiang', `kind`: 'Place', `subkind`: 'City', `iri`: 'https://policygraph.example/id/place/tongxiang', `origin`: 'text', `mentions`: 4, `evidence_ids`: ['doc/sample#char=2609,2618', 'doc/sample#char=5216,5225', 'doc/sample#char=5293,5302', 'doc/sample#char=8841,8850'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer', 'gazetteer']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Place`:`City`;
UNWIND [
 {`id`: 'project/yanguan-tide-music-city', `name`: 'Yanguan Tide Music City', `kind`: 'Project', `subkind`: 'CivicProject', `iri`: 'https://policygraph.example/id/project/yanguan-tide-music-city', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2447,2470'], `rules`: ['civic-project-heads']},
 {`id`: 'project/yanguan-tide-music-city-phase-i', `name`: 'Yanguan Tide Music City (Phase I)', `kind`: 'Project', `subkind`: 'CivicProject', `iri`: 'https://policygraph.example/id/project/yanguan-tide-music-city-phase-i', `origin`: 'text', `status`: 'operational', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2447,2480'], `rules`: ['civic-project-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Project`:`CivicProject`;
UNWIND [
 {`id`: 'institution/childrens-welfare-home-of-jiaxing', `name`: 'Children\'s Welfare Home of Jiaxing', `kind`: 'Institution', `subkind`: 'CivilSociety', `iri`: 'https://policygraph.example/id/institution/childrens-welfare-home-of-jiaxing', `aliases`: ['Children’s Welfare Home of Jiaxing'], `origin`: 'text', `status`: 'completed', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3439,3472'], `rules`: ['civil-society-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`:`CivilSociety`;
UNWIND [
 {`id`: 'event/first-national-congress', `name`: 'First National Congress', `kind`: 'Event', `subkind`: 'Conference', `iri`: 'https://policygraph.example/id/event/first-national-congress', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8720,8743'], `rules`: ['conference-heads']},
 {`id`: 'event/world-internet-conference', `name`: 'World Internet Conference', `kind`: 'Event', `subkind`: 'Conference', `iri`: 'https://policygraph.example/id/event/world-internet-conference', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3697,3722'], `rules`: ['conference-heads']},
 {`id`: 'event/wuzhen-summit-of-the-world-internet-conference', `name`: 'Wuzhen Summit of the World Internet Conference', `kind`: 'Event', `subkind`: 'Conference', `iri`: 'https://policygraph.example/id/event/wuzhen-summit-of-the-world-internet-conference', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3676,3722'], `rules`: ['conference-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Event`:`Conference`;
UNWIND [
 {`id`: 'place/haiyan--jiaxing', `name`: 'Haiyan', `kind`: 'Place', `subkind`: 'County', `iri`: 'https://policygraph.example/id/place/haiyan--jiaxing', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5186,5192'], `rules`: ['gazetteer']},
 {`id`: 'place/hongqiao', `name`: 'Hongqiao', `kind`: 'Place', `subkind`: 'County', `iri`: 'https://policygraph.example/id/place/hongqiao', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=4437,4445', 'doc/sample#char=7562,7570'], `rules`: ['gazetteer', 'gazetteer']},
 {`id`: 'place/jiashan', `name`: 'Jiashan', `kind`: 'Place', `subkind`: 'County', `iri`: 'https://policygraph.example/id/place/jiashan', `aliases`: ['Jiashan County'], `origin`: 'text', `mentions`: 3, `evidence_ids`: ['doc/sample#char=4470,4477', 'doc/sample#char=4524,4538', 'doc/sample#char=9032,9039'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer']},
 {`id`: 'place/nanhu', `name`: 'Nanhu', `kind`: 'Place', `subkind`: 'County', `iri`: 'https://policygraph.example/id/place/nanhu', `origin`: 'text', `mentions`: 5, `evidence_ids`: ['doc/sample#char=1800,1805', 'doc/sample#char=2157,2162', 'doc/sample#char=6679,6684', 'doc/sample#char=6877,6882', 'doc/sample#char=7303,7308'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer']},
 {`id`: 'place/xincheng', `name`: 'Xincheng', `kind`: 'Place', `subkind`: 'County', `iri`: 'https://policygraph.example/id/place/xincheng', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2806,2814'], `rules`: ['gazetteer']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Place`:`County`;
UNWIND [
 {`id`: 'institution/jiaxing-library', `name`: 'Jiaxing Library', `kind`: 'Institution', `subkind`: 'CulturalInstitution', `iri`: 'https://policygraph.example/id/institution/jiaxing-library', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8774,8789'], `rules`: ['cultural-institution-heads']},
 {`id`: 'institution/jiaxing-museum', `name`: 'Jiaxing Museum', `kind`: 'Institution', `subkind`: 'CulturalInstitution', `iri`: 'https://policygraph.example/id/institution/jiaxing-museum', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3543,3557'], `rules`: ['cultural-institution-heads']},
 {`id`: 'institution/jiaxing-youth-orchestra', `name`: 'Jiaxing Youth Orchestra', `kind`: 'Institution', `subkind`: 'CulturalInstitution', `iri`: 'https://policygraph.example/id/institution/jiaxing-youth-orchestra', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5728,5751'], `rules`: ['cultural-institution-heads']},
 {`id`: 'institution/south-lake-revolutionary-memorial-museum', `name`: 'South Lake Revolutionary Memorial Museum', `kind`: 'Institution', `subkind`: 'CulturalInstitution', `iri`: 'https://policygraph.example/id/institution/south-lake-revolutionary-memorial-museum', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8659,8699'], `rules`: ['cultural-institution-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`:`CulturalInstitution`;
UNWIND [
 {`id`: 'institution/jiaxing-nanhu-university', `name`: 'Jiaxing Nanhu University', `kind`: 'Institution', `subkind`: 'EducationalInstitution', `iri`: 'https://policygraph.example/id/institution/jiaxing-nanhu-university', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=6869,6893'], `rules`: ['educational-institution-heads']},
 {`id`: 'institution/jiaxing-university', `name`: 'Jiaxing University', `kind`: 'Institution', `subkind`: 'EducationalInstitution', `iri`: 'https://policygraph.example/id/institution/jiaxing-university', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=5764,5782', 'doc/sample#char=6846,6864'], `rules`: ['educational-institution-heads', 'educational-institution-heads']},
 {`id`: 'institution/qingfeng-road-high-school', `name`: 'Qingfeng Road High School', `kind`: 'Institution', `subkind`: 'EducationalInstitution', `iri`: 'https://policygraph.example/id/institution/qingfeng-road-high-school', `origin`: 'text', `planned_status`: 'operational', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8053,8078'], `rules`: ['educational-institution-heads']},
 {`id`: 'institution/shanghai-university', `name`: 'Shanghai University', `kind`: 'Institution', `subkind`: 'EducationalInstitution', `iri`: 'https://policygraph.example/id/institution/shanghai-university', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7632,7651'], `rules`: ['educational-institution-heads']},
 {`id`: 'institution/shuangxi-high-school', `name`: 'Shuangxi High School', `kind`: 'Institution', `subkind`: 'EducationalInstitution', `iri`: 'https://policygraph.example/id/institution/shuangxi-high-school', `origin`: 'text', `planned_status`: 'operational', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8083,8103'], `rules`: ['educational-institution-heads']},
 {`id`: 'institution/tongji-university', `name`: 'Tongji University', `kind`: 'Institution', `subkind`: 'EducationalInstitution', `iri`: 'https://policygraph.example/id/institution/tongji-university', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1902,1919'], `rules`: ['educational-institution-heads']},
 {`id`: 'institution/tsinghua-university', `name`: 'Tsinghua University', `kind`: 'Institution', `subkind`: 'EducationalInstitution', `iri`: 'https://policygraph.example/id/institution/tsinghua-university', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=1547,1566', 'doc/sample#char=1759,1778'], `rules`: ['educational-institution-heads', 'educational-institution-heads']},
 {`id`: 'institution/zhejiang-university', `name`: 'Zhejiang University', `kind`: 'Institution', `subkind`: 'EducationalInstitution', `iri`: 'https://policygraph.example/id/institution/zhejiang-university', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1878,1897'], `rules`: ['educational-institution-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`:`EducationalInstitution`;
UNWIND [
 {`id`: 'project/jiaxing-no-2', `name`: 'Jiaxing No. 2', `kind`: 'Project', `subkind`: 'EnergyProject', `iri`: 'https://policygraph.example/id/project/jiaxing-no-2', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5110,5123'], `rules`: ['energy-project-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Project`:`EnergyProject`;
UNWIND [
 {`id`: 'event/haining-leather-expo', `name`: 'Haining Leather Expo', `kind`: 'Event', `subkind`: 'Exhibition', `iri`: 'https://policygraph.example/id/event/haining-leather-expo', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5032,5052'], `rules`: ['exhibition-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Event`:`Exhibition`;
UNWIND [
 {`id`: 'place/majiabang-culture-site-park', `name`: 'Majiabang Culture Site Park', `kind`: 'Place', `subkind`: 'Facility', `iri`: 'https://policygraph.example/id/place/majiabang-culture-site-park', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8126,8153'], `rules`: ['facility-heads']},
 {`id`: 'place/xincheng-farmers-market', `name`: 'Xincheng Farmers\' Market', `kind`: 'Place', `subkind`: 'Facility', `iri`: 'https://policygraph.example/id/place/xincheng-farmers-market', `aliases`: ['Xincheng Farmers’ Market'], `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2806,2830'], `rules`: ['facility-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Place`:`Facility`;
UNWIND [
 {`id`: 'event/four-seasons-of-jiatian', `name`: 'Four Seasons of Jiatian', `kind`: 'Event', `subkind`: 'Festival', `iri`: 'https://policygraph.example/id/event/four-seasons-of-jiatian', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2874,2897'], `rules`: ['festival-heads']},
 {`id`: 'event/grand-canal-culture-festival', `name`: 'Grand Canal Culture Festival', `kind`: 'Event', `subkind`: 'Festival', `iri`: 'https://policygraph.example/id/event/grand-canal-culture-festival', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8795,8823'], `rules`: ['festival-heads']},
 {`id`: 'event/national-day-gala', `name`: 'National Day Gala', `kind`: 'Event', `subkind`: 'Festival', `iri`: 'https://policygraph.example/id/event/national-day-gala', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5806,5823'], `rules`: ['festival-heads']},
 {`id`: 'event/wuzhen-theater-festival', `name`: 'Wuzhen Theater Festival', `kind`: 'Event', `subkind`: 'Festival', `iri`: 'https://policygraph.example/id/event/wuzhen-theater-festival', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3647,3670'], `rules`: ['festival-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Event`:`Festival`;
UNWIND [
 {`id`: 'institution/jiaxing-bank', `name`: 'Jiaxing Bank', `kind`: 'Institution', `subkind`: 'FinancialInstitution', `iri`: 'https://policygraph.example/id/institution/jiaxing-bank', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1398,1410'], `rules`: ['financial-institution-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`:`FinancialInstitution`;
UNWIND [
 {`id`: 'institution/finance-bureau-of-jiaxing', `name`: 'Finance Bureau of Jiaxing', `kind`: 'Institution', `subkind`: 'GovernmentBody', `iri`: 'https://policygraph.example/id/institution/finance-bureau-of-jiaxing', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1326,1351'], `rules`: ['government-body-heads']},
 {`id`: 'institution/jiaxing-audit-office', `name`: 'Jiaxing Audit Office', `kind`: 'Institution', `subkind`: 'GovernmentBody', `iri`: 'https://policygraph.example/id/institution/jiaxing-audit-office', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=9422,9442'], `rules`: ['government-body-heads']},
 {`id`: 'institution/jiaxing-port-authority', `name`: 'Jiaxing Port Authority', `kind`: 'Institution', `subkind`: 'GovernmentBody', `iri`: 'https://policygraph.example/id/institution/jiaxing-port-authority', `aliases`: ['Port Authority'], `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=4723,4745', 'doc/sample#char=4791,4805'], `rules`: ['government-body-heads', 'government-body-heads']},
 {`id`: 'institution/ministry-of-housing--china', `name`: 'Ministry of Housing', `kind`: 'Institution', `subkind`: 'GovernmentBody', `iri`: 'https://policygraph.example/id/institution/ministry-of-housing--china', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2535,2554'], `rules`: ['government-body-heads']},
 {`id`: 'institution/municipal-bureau-of-civil-affairs--jiaxing', `name`: 'Municipal Bureau of Civil Affairs', `kind`: 'Institution', `subkind`: 'GovernmentBody', `iri`: 'https://policygraph.example/id/institution/municipal-bureau-of-civil-affairs--jiaxing', `aliases`: ['Bureau'], `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=5507,5540', 'doc/sample#char=5581,5587'], `rules`: ['government-body-heads', 'government-body-heads']},
 {`id`: 'institution/municipal-peoples-government-of-jiaxing', `name`: 'Municipal People\'s Government of Jiaxing', `kind`: 'Institution', `subkind`: 'GovernmentBody', `iri`: 'https://policygraph.example/id/institution/municipal-peoples-government-of-jiaxing', `aliases`: ['Municipal People’s Government of Jiaxing'], `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=94,133', 'doc/sample#char=174,214'], `rules`: ['government-body-heads', 'government-body-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`:`GovernmentBody`;
UNWIND [
 {`id`: 'event/bebinca', `name`: 'Bebinca', `kind`: 'Event', `subkind`: 'Hazard', `iri`: 'https://policygraph.example/id/event/bebinca', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3773,3780'], `rules`: ['hazard-heads']},
 {`id`: 'event/pulasan', `name`: 'Pulasan', `kind`: 'Event', `subkind`: 'Hazard', `iri`: 'https://policygraph.example/id/event/pulasan', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3787,3794'], `rules`: ['hazard-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Event`:`Hazard`;
UNWIND [
 {`id`: 'institution/first-hospital-of-jiaxing', `name`: 'First Hospital of Jiaxing', `kind`: 'Institution', `subkind`: 'HealthInstitution', `iri`: 'https://policygraph.example/id/institution/first-hospital-of-jiaxing', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3491,3516'], `rules`: ['health-institution-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`:`HealthInstitution`;
UNWIND [
 {`id`: 'institution/jiaxing-legal-aid-center', `name`: 'Jiaxing Legal Aid Center', `kind`: 'Institution', `subkind`: 'Institution', `iri`: 'https://policygraph.example/id/institution/jiaxing-legal-aid-center', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3976,4000'], `rules`: ['institution-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`;
UNWIND [
 {`id`: 'initiative/regulations-of-zhejiang-on-optimizing-business-environment', `name`: 'Regulations of Zhejiang on Optimizing Business Environment', `kind`: 'Initiative', `subkind`: 'LegalInstrument', `iri`: 'https://policygraph.example/id/initiative/regulations-of-zhejiang-on-optimizing-business-environment', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7733,7791'], `rules`: ['legal-instrument-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Initiative`:`LegalInstrument`;
UNWIND [
 {`id`: 'institution/municipal-peoples-congress-of-jiaxing', `name`: 'Municipal People\'s Congress of Jiaxing', `kind`: 'Institution', `subkind`: 'Legislature', `iri`: 'https://policygraph.example/id/institution/municipal-peoples-congress-of-jiaxing', `aliases`: ['Municipal People’s Congress of Jiaxing'], `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=3883,3921', 'doc/sample#char=8411,8449'], `rules`: ['legislature-heads', 'legislature-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`:`Legislature`;
UNWIND [
 {`id`: 'initiative/dynamic-elimination-mechanism', `name`: 'dynamic elimination mechanism', `kind`: 'Initiative', `subkind`: 'Mechanism', `iri`: 'https://policygraph.example/id/initiative/dynamic-elimination-mechanism', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7801,7830'], `rules`: ['mechanism-heads']},
 {`id`: 'initiative/one-stop-resolution-for-key-matters', `name`: 'One-stop Resolution for Key Matters', `kind`: 'Initiative', `subkind`: 'Mechanism', `iri`: 'https://policygraph.example/id/initiative/one-stop-resolution-for-key-matters', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=4079,4114'], `rules`: ['mechanism-heads']},
 {`id`: 'initiative/peoples-appeals-our-responses-mechanism', `name`: '"People\'s Appeals, Our Responses" mechanism', `kind`: 'Initiative', `subkind`: 'Mechanism', `iri`: 'https://policygraph.example/id/initiative/peoples-appeals-our-responses-mechanism', `aliases`: ['“People’s Appeals, Our Responses” mechanism'], `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8545,8588'], `rules`: ['mechanism-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Initiative`:`Mechanism`;
UNWIND [
 {`id`: 'initiative/fengqiao-experience', `name`: 'Fengqiao Experience', `kind`: 'Initiative', `subkind`: 'Model', `iri`: 'https://policygraph.example/id/initiative/fengqiao-experience', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8511,8530'], `rules`: ['model-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Initiative`:`Model`;
UNWIND [
 {`id`: 'designation/national-historic-city', `name`: 'National Historic City', `kind`: 'Designation', `subkind`: 'ModelStatus', `iri`: 'https://policygraph.example/id/designation/national-historic-city', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8902,8924'], `rules`: ['city-heads']},
 {`id`: 'designation/national-model-city-for-waste-recycling', `name`: 'national model city for waste recycling', `kind`: 'Designation', `subkind`: 'ModelStatus', `iri`: 'https://policygraph.example/id/designation/national-model-city-for-waste-recycling', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7878,7917'], `rules`: ['designation-model']},
 {`id`: 'designation/world-heritage-site', `name`: 'world heritage site', `kind`: 'Designation', `subkind`: 'ModelStatus', `iri`: 'https://policygraph.example/id/designation/world-heritage-site', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8970,8989'], `rules`: ['designation-conferred']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Designation`:`ModelStatus`;
UNWIND [
 {`id`: 'place/grand-canal', `name`: 'Grand Canal', `kind`: 'Place', `subkind`: 'NaturalFeature', `iri`: 'https://policygraph.example/id/place/grand-canal', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=8172,8183', 'doc/sample#char=8795,8806'], `rules`: ['gazetteer', 'gazetteer']},
 {`id`: 'place/south-lake', `name`: 'South Lake', `kind`: 'Place', `subkind`: 'NaturalFeature', `iri`: 'https://policygraph.example/id/place/south-lake', `origin`: 'text', `mentions`: 3, `evidence_ids`: ['doc/sample#char=6941,6951', 'doc/sample#char=8659,8669', 'doc/sample#char=9536,9546'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Place`:`NaturalFeature`;
UNWIND [
 {`id`: 'institution/cppcc-jiaxing-municipal-committee', `name`: 'CPPCC Jiaxing Municipal Committee', `kind`: 'Institution', `subkind`: 'PartyBody', `iri`: 'https://policygraph.example/id/institution/cppcc-jiaxing-municipal-committee', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=3937,3970', 'doc/sample#char=8461,8494'], `rules`: ['party-body-heads', 'party-body-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`:`PartyBody`;
UNWIND [
 {`id`: 'person/chen-wei', `name`: 'Chen Wei', `kind`: 'Person', `subkind`: 'Person', `iri`: 'https://policygraph.example/id/person/chen-wei', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=4697,4705'], `rules`: ['person-titles']},
 {`id`: 'person/li-jun', `name`: 'Li Jun', `kind`: 'Person', `subkind`: 'Person', `iri`: 'https://policygraph.example/id/person/li-jun', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=73,79'], `rules`: ['speaker']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Person`;
UNWIND [
 {`id`: 'designation/national-pilot-city-for-connected-vehicles', `name`: 'national pilot city for connected vehicles', `kind`: 'Designation', `subkind`: 'PilotStatus', `iri`: 'https://policygraph.example/id/designation/national-pilot-city-for-connected-vehicles', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2639,2681'], `rules`: ['designation-pilot']},
 {`id`: 'designation/national-pilot-city-for-digital-transformation-of-small-firms', `name`: 'national pilot city for digital transformation of small firms', `kind`: 'Designation', `subkind`: 'PilotStatus', `iri`: 'https://policygraph.example/id/designation/national-pilot-city-for-digital-transformation-of-small-firms', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7023,7084'], `rules`: ['designation-pilot']},
 {`id`: 'designation/national-pilot-city-for-small-public-spaces', `name`: 'national pilot city for small public spaces', `kind`: 'Designation', `subkind`: 'PilotStatus', `iri`: 'https://policygraph.example/id/designation/national-pilot-city-for-small-public-spaces', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2560,2603'], `rules`: ['designation-pilot']},
 {`id`: 'designation/provincial-pilot-county-for-smart-manufacturing', `name`: 'provincial pilot county for smart manufacturing', `kind`: 'Designation', `subkind`: 'PilotStatus', `iri`: 'https://policygraph.example/id/designation/provincial-pilot-county-for-smart-manufacturing', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5242,5289'], `rules`: ['designation-pilot']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Designation`:`PilotStatus`;
UNWIND [
 {`id`: 'initiative/14th-five-year-plan--china', `name`: '14th Five-Year Plan', `kind`: 'Initiative', `subkind`: 'Plan', `iri`: 'https://policygraph.example/id/initiative/14th-five-year-plan--china', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=400,419', 'doc/sample#char=6093,6112'], `rules`: ['plan-heads', 'plan-heads']},
 {`id`: 'initiative/15th-five-year-plan--china', `name`: '15th Five-Year Plan', `kind`: 'Initiative', `subkind`: 'Plan', `iri`: 'https://policygraph.example/id/initiative/15th-five-year-plan--china', `origin`: 'text', `planned_status`: 'planned', `mentions`: 1, `evidence_ids`: ['doc/sample#char=6639,6658'], `rules`: ['plan-heads']},
 {`id`: 'initiative/action-plan-for-low-altitude-flight', `name`: 'Action Plan for Low-altitude Flight', `kind`: 'Initiative', `subkind`: 'Plan', `iri`: 'https://policygraph.example/id/initiative/action-plan-for-low-altitude-flight', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1062,1097'], `rules`: ['plan-heads']},
 {`id`: 'initiative/three-year-action-plan-for-the-hongqiao-international-open-hub', `name`: 'three-year action plan for the Hongqiao International Open Hub', `kind`: 'Initiative', `subkind`: 'Plan', `iri`: 'https://policygraph.example/id/initiative/three-year-action-plan-for-the-hongqiao-international-open-hub', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=4406,4468'], `rules`: ['described-plan']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Initiative`:`Plan`;
UNWIND [
 {`id`: 'initiative/policy-on-large-scale-equipment-renewal', `name`: 'policy on large-scale equipment renewal', `kind`: 'Initiative', `subkind`: 'PolicyPackage', `iri`: 'https://policygraph.example/id/initiative/policy-on-large-scale-equipment-renewal', `origin`: 'text', `status`: 'under-way', `mentions`: 1, `evidence_ids`: ['doc/sample#char=932,971'], `rules`: ['described-policy']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Initiative`:`PolicyPackage`;
UNWIND [
 {`id`: 'initiative/551-initiative--jiaxing', `name`: '"551" Initiative', `kind`: 'Initiative', `subkind`: 'Programme', `iri`: 'https://policygraph.example/id/initiative/551-initiative--jiaxing', `aliases`: ['“551” Initiative'], `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=851,867', 'doc/sample#char=6471,6487'], `rules`: ['programme-heads', 'programme-heads']},
 {`id`: 'initiative/811-pilot-civilization-initiative', `name`: '"811" Pilot Civilization Initiative', `kind`: 'Initiative', `subkind`: 'Programme', `iri`: 'https://policygraph.example/id/initiative/811-pilot-civilization-initiative', `aliases`: ['“811” Pilot Civilization Initiative'], `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3099,3134'], `rules`: ['programme-heads']},
 {`id`: 'initiative/ai-initiative', `name`: 'AI+ initiative', `kind`: 'Initiative', `subkind`: 'Programme', `iri`: 'https://policygraph.example/id/initiative/ai-initiative', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=6970,6984'], `rules`: ['programme-heads']},
 {`id`: 'initiative/clean-delta-initiative', `name`: 'Clean Delta Initiative', `kind`: 'Initiative', `subkind`: 'Programme', `iri`: 'https://policygraph.example/id/initiative/clean-delta-initiative', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=4551,4573'], `rules`: ['programme-heads']},
 {`id`: 'initiative/green-rural-revival-program', `name`: 'Green Rural Revival Program', `kind`: 'Initiative', `subkind`: 'Programme', `iri`: 'https://policygraph.example/id/initiative/green-rural-revival-program', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2773,2800'], `rules`: ['programme-heads']},
 {`id`: 'initiative/shanghai-jiaxing-comprehensive-integrated-development-initiative', `name`: 'Shanghai-Jiaxing Comprehensive Integrated Development initiative', `kind`: 'Initiative', `subkind`: 'Programme', `iri`: 'https://policygraph.example/id/initiative/shanghai-jiaxing-comprehensive-integrated-development-initiative', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=4579,4643'], `rules`: ['programme-heads']},
 {`id`: 'initiative/stars-over-the-south-lake', `name`: 'Stars over the South Lake', `kind`: 'Initiative', `subkind`: 'Programme', `iri`: 'https://policygraph.example/id/initiative/stars-over-the-south-lake', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=6926,6951'], `rules`: ['programme-heads']},
 {`id`: 'initiative/value-added-reform-of-government-services', `name`: 'value-added reform of government services', `kind`: 'Initiative', `subkind`: 'Programme', `iri`: 'https://policygraph.example/id/initiative/value-added-reform-of-government-services', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=885,926'], `rules`: ['described-programme']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Initiative`:`Programme`;
UNWIND [
 {`id`: 'project/first-hospital-of-jiaxing-phase-ii', `name`: 'First Hospital of Jiaxing (Phase II)', `kind`: 'Project', `subkind`: 'Project', `iri`: 'https://policygraph.example/id/project/first-hospital-of-jiaxing-phase-ii', `origin`: 'text', `status`: 'completed', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3491,3527'], `rules`: ['health-institution-heads']},
 {`id`: 'project/jiashan-grain-silo-project', `name`: 'Jiashan Grain Silo Project', `kind`: 'Project', `subkind`: 'Project', `iri`: 'https://policygraph.example/id/project/jiashan-grain-silo-project', `origin`: 'text', `status`: 'under-way', `mentions`: 1, `evidence_ids`: ['doc/sample#char=9032,9058'], `rules`: ['project-heads']},
 {`id`: 'project/new-campus-of-the-flexible-electronics-laboratory-of-tsinghua-university', `name`: 'new campus of the Flexible Electronics Laboratory of Tsinghua University', `kind`: 'Project', `subkind`: 'Project', `iri`: 'https://policygraph.example/id/project/new-campus-of-the-flexible-electronics-laboratory-of-tsinghua-university', `origin`: 'text', `status`: 'operational', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1706,1778'], `rules`: ['work-on-thing']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Project`;
UNWIND [
 {`id`: 'place/zhejiang', `name`: 'Zhejiang', `kind`: 'Place', `subkind`: 'Province', `iri`: 'https://policygraph.example/id/place/zhejiang', `origin`: 'text', `mentions`: 8, `evidence_ids`: ['doc/sample#char=602,610', 'doc/sample#char=802,810', 'doc/sample#char=1102,1110', 'doc/sample#char=1878,1886', 'doc/sample#char=2249,2257', 'doc/sample#char=3213,3221', 'doc/sample#char=4760,4768', 'doc/sample#char=7748,7756'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer', 'gazetteer']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Place`:`Province`;
UNWIND [
 {`id`: 'place/yangtze-river-delta', `name`: 'Yangtze River Delta', `kind`: 'Place', `subkind`: 'Region', `iri`: 'https://policygraph.example/id/place/yangtze-river-delta', `aliases`: ['Yangtze Delta'], `origin`: 'text', `mentions`: 3, `evidence_ids`: ['doc/sample#char=1513,1526', 'doc/sample#char=4663,4682', 'doc/sample#char=7504,7523'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Place`:`Region`;
UNWIND [
 {`id`: 'institution/flexible-electronics-laboratory-of-tsinghua-university', `name`: 'Flexible Electronics Laboratory of Tsinghua University', `kind`: 'Institution', `subkind`: 'ResearchInstitution', `iri`: 'https://policygraph.example/id/institution/flexible-electronics-laboratory-of-tsinghua-university', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1724,1778'], `rules`: ['research-institution-heads']},
 {`id`: 'institution/jiashan-fudan-research-institute', `name`: 'Jiashan Fudan Research Institute', `kind`: 'Institution', `subkind`: 'ResearchInstitution', `iri`: 'https://policygraph.example/id/institution/jiashan-fudan-research-institute', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=4470,4502'], `rules`: ['research-institution-heads']},
 {`id`: 'institution/jiaxing-institute-of-nursing', `name`: 'Jiaxing Institute of Nursing', `kind`: 'Institution', `subkind`: 'ResearchInstitution', `iri`: 'https://policygraph.example/id/institution/jiaxing-institute-of-nursing', `origin`: 'text', `status`: 'operational', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5469,5497'], `rules`: ['research-institution-heads']},
 {`id`: 'institution/nanhu-lab', `name`: 'Nanhu Lab', `kind`: 'Institution', `subkind`: 'ResearchInstitution', `iri`: 'https://policygraph.example/id/institution/nanhu-lab', `origin`: 'text', `status`: 'operational', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1800,1809'], `rules`: ['research-institution-heads']},
 {`id`: 'institution/national-advanced-model-animal-research-center', `name`: 'National Advanced Model Animal Research Center', `kind`: 'Institution', `subkind`: 'ResearchInstitution', `iri`: 'https://policygraph.example/id/institution/national-advanced-model-animal-research-center', `origin`: 'text', `status`: 'operational', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1579,1625'], `rules`: ['research-institution-heads']},
 {`id`: 'institution/sci-tech-achievements-transformation-center-of-jiaxing', `name`: 'Sci-tech Achievements Transformation Center of Jiaxing', `kind`: 'Institution', `subkind`: 'ResearchInstitution', `iri`: 'https://policygraph.example/id/institution/sci-tech-achievements-transformation-center-of-jiaxing', `origin`: 'text', `planned_status`: 'planned', `mentions`: 1, `evidence_ids`: ['doc/sample#char=6782,6836'], `rules`: ['research-institution-heads']},
 {`id`: 'institution/xiangfu-lab', `name`: 'Xiangfu Lab', `kind`: 'Institution', `subkind`: 'ResearchInstitution', `iri`: 'https://policygraph.example/id/institution/xiangfu-lab', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1627,1638'], `rules`: ['research-institution-heads']},
 {`id`: 'institution/xiangfudang-innovation-center', `name`: 'Xiangfudang Innovation Center', `kind`: 'Institution', `subkind`: 'ResearchInstitution', `iri`: 'https://policygraph.example/id/institution/xiangfudang-innovation-center', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7656,7685'], `rules`: ['research-institution-heads']},
 {`id`: 'institution/yangtze-delta-region-institute-of-tsinghua-university', `name`: 'Yangtze Delta Region Institute of Tsinghua University', `kind`: 'Institution', `subkind`: 'ResearchInstitution', `iri`: 'https://policygraph.example/id/institution/yangtze-delta-region-institute-of-tsinghua-university', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1513,1566'], `rules`: ['research-institution-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Institution`:`ResearchInstitution`;
UNWIND [
 {`id`: 'event/11th-games-of-jiaxing', `name`: '11th Games of Jiaxing', `kind`: 'Event', `subkind`: 'SportsEvent', `iri`: 'https://policygraph.example/id/event/11th-games-of-jiaxing', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8215,8236'], `rules`: ['sports-event-heads']},
 {`id`: 'event/asian-marathon-championships', `name`: 'Asian Marathon Championships', `kind`: 'Event', `subkind`: 'SportsEvent', `iri`: 'https://policygraph.example/id/event/asian-marathon-championships', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8245,8273'], `rules`: ['sports-event-heads']},
 {`id`: 'event/jiaxing-marathon', `name`: 'Jiaxing Marathon', `kind`: 'Event', `subkind`: 'SportsEvent', `iri`: 'https://policygraph.example/id/event/jiaxing-marathon', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=3622,3638'], `rules`: ['sports-event-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Event`:`SportsEvent`;
UNWIND [
 {`id`: 'initiative/first-guidelines-on-hydrogen--zhejiang', `name`: 'first guidelines on hydrogen', `kind`: 'Initiative', `subkind`: 'Standard', `iri`: 'https://policygraph.example/id/initiative/first-guidelines-on-hydrogen--zhejiang', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=1112,1140'], `rules`: ['described-standard']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Initiative`:`Standard`;
UNWIND [
 {`id`: 'initiative/yangtze-river-delta-strategy', `name`: 'Yangtze River Delta Strategy', `kind`: 'Initiative', `subkind`: 'Strategy', `iri`: 'https://policygraph.example/id/initiative/yangtze-river-delta-strategy', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=4663,4691'], `rules`: ['strategy-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Initiative`:`Strategy`;
UNWIND [
 {`id`: 'place/fengqiao--nanhu', `name`: 'Fengqiao', `kind`: 'Place', `subkind`: 'Town', `iri`: 'https://policygraph.example/id/place/fengqiao--nanhu', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8511,8519'], `rules`: ['gazetteer']},
 {`id`: 'place/wuzhen--tongxiang', `name`: 'Wuzhen', `kind`: 'Place', `subkind`: 'Town', `iri`: 'https://policygraph.example/id/place/wuzhen--tongxiang', `origin`: 'text', `mentions`: 3, `evidence_ids`: ['doc/sample#char=3647,3653', 'doc/sample#char=3676,3682', 'doc/sample#char=8943,8949'], `rules`: ['gazetteer', 'gazetteer', 'gazetteer']},
 {`id`: 'place/yanguan--jiaxing', `name`: 'Yanguan', `kind`: 'Place', `subkind`: 'Town', `iri`: 'https://policygraph.example/id/place/yanguan--jiaxing', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2447,2454'], `rules`: ['gazetteer']},
 {`id`: 'place/zhapu', `name`: 'Zhapu', `kind`: 'Place', `subkind`: 'Town', `iri`: 'https://policygraph.example/id/place/zhapu', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=2033,2038', 'doc/sample#char=7271,7276'], `rules`: ['gazetteer', 'gazetteer']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Place`:`Town`;
UNWIND [
 {`id`: 'project/expansion-of-zhapu-jiaxing-suzhou-expressway', `name`: 'expansion of Zhapu-Jiaxing-Suzhou Expressway', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/expansion-of-zhapu-jiaxing-suzhou-expressway', `origin`: 'text', `status`: 'started', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2020,2064'], `rules`: ['work-on-thing']},
 {`id`: 'project/jiaxing-nanhu-airport', `name`: 'Jiaxing Nanhu Airport', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/jiaxing-nanhu-airport', `origin`: 'text', `status`: 'under-way', `planned_status`: 'completed', `mentions`: 2, `evidence_ids`: ['doc/sample#char=2149,2170', 'doc/sample#char=7295,7316'], `rules`: ['transport-project-heads', 'transport-project-heads']},
 {`id`: 'project/jiaxing-port', `name`: 'Jiaxing Port', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/jiaxing-port', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2299,2311'], `rules`: ['transport-project-heads']},
 {`id`: 'project/nantong-suzhou-jiaxing-ningbo-high-speed-railway', `name`: 'Nantong-Suzhou-Jiaxing-Ningbo High-Speed Railway', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/nantong-suzhou-jiaxing-ningbo-high-speed-railway', `origin`: 'text', `planned_status`: 'under-way', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7180,7228'], `rules`: ['transport-project-heads']},
 {`id`: 'project/north-zhejiang-container-waterway', `name`: 'North Zhejiang Container Waterway', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/north-zhejiang-container-waterway', `origin`: 'text', `status`: 'operational', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2243,2276'], `rules`: ['transport-project-heads']},
 {`id`: 'project/shanghai-jiaxing-intercity-railway', `name`: 'Shanghai-Jiaxing Intercity Railway', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/shanghai-jiaxing-intercity-railway', `origin`: 'text', `status`: 'under-way', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2111,2145'], `rules`: ['transport-project-heads']},
 {`id`: 'project/shanghai-zhapu-hangzhou-railway', `name`: 'Shanghai-Zhapu-Hangzhou Railway', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/shanghai-zhapu-hangzhou-railway', `origin`: 'text', `planned_status`: 'started', `mentions`: 1, `evidence_ids`: ['doc/sample#char=7262,7293'], `rules`: ['transport-project-heads']},
 {`id`: 'project/suzhou-taizhou-expressway', `name`: 'Suzhou-Taizhou Expressway', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/suzhou-taizhou-expressway', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=2190,2215', 'doc/sample#char=7350,7375'], `rules`: ['transport-project-heads', 'transport-project-heads']},
 {`id`: 'project/suzhou-taizhou-expressway-phase-ii', `name`: 'Suzhou-Taizhou Expressway (Phase II)', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/suzhou-taizhou-expressway-phase-ii', `origin`: 'text', `status`: 'completed', `planned_status`: 'operational', `mentions`: 2, `evidence_ids`: ['doc/sample#char=2190,2226', 'doc/sample#char=7350,7386'], `rules`: ['transport-project-heads', 'transport-project-heads']},
 {`id`: 'project/zhapu-jiaxing-suzhou-expressway', `name`: 'Zhapu-Jiaxing-Suzhou Expressway', `kind`: 'Project', `subkind`: 'TransportProject', `iri`: 'https://policygraph.example/id/project/zhapu-jiaxing-suzhou-expressway', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=2033,2064'], `rules`: ['transport-project-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Project`:`TransportProject`;
UNWIND [
 {`id`: 'place/silo-yard--china', `name`: 'Silo Yard', `kind`: 'Place', `subkind`: 'UrbanArea', `iri`: 'https://policygraph.example/id/place/silo-yard--china', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=9119,9128'], `rules`: ['urban-area-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Place`:`UrbanArea`;
UNWIND [
 {`id`: 'place/grand-canal-culture-belt--china', `name`: 'Grand Canal Culture Belt', `kind`: 'Place', `subkind`: 'Zone', `iri`: 'https://policygraph.example/id/place/grand-canal-culture-belt--china', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=8172,8196'], `rules`: ['zone-heads']},
 {`id`: 'place/hongqiao-international-open-hub', `name`: 'Hongqiao International Open Hub', `kind`: 'Place', `subkind`: 'Zone', `iri`: 'https://policygraph.example/id/place/hongqiao-international-open-hub', `origin`: 'text', `mentions`: 2, `evidence_ids`: ['doc/sample#char=4437,4468', 'doc/sample#char=7562,7593'], `rules`: ['zone-heads', 'zone-heads']},
 {`id`: 'place/jiaxing-free-trade-zone', `name`: 'Jiaxing Free Trade Zone', `kind`: 'Place', `subkind`: 'Zone', `iri`: 'https://policygraph.example/id/place/jiaxing-free-trade-zone', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=6707,6730'], `rules`: ['zone-heads']},
 {`id`: 'place/nanhu-fund-town', `name`: 'Nanhu Fund Town', `kind`: 'Place', `subkind`: 'Zone', `iri`: 'https://policygraph.example/id/place/nanhu-fund-town', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=6679,6694'], `rules`: ['zone-heads']},
 {`id`: 'place/tongxiang-economic-development-zone', `name`: 'Tongxiang Economic Development Zone', `kind`: 'Place', `subkind`: 'Zone', `iri`: 'https://policygraph.example/id/place/tongxiang-economic-development-zone', `origin`: 'text', `mentions`: 1, `evidence_ids`: ['doc/sample#char=5293,5328'], `rules`: ['zone-heads']}
] AS row
MERGE (n:Entity {id: row.id}) SET n += row SET n:`Entity`:`Place`:`Zone`;
UNWIND [
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'institution/tongji-university', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--collaborates-with--institution/tongji-university--actual--2024', `relation`: 'collaborates-with', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.7, `weight`: 1.0, `origin`: 'text', `symmetric`: true, `evidence`: 'deepened cooperation with Zhejiang University and Tongji University', `evidence_ids`: ['doc/sample#char=1852,1919'], `rules`: ['collaborates-with-verb']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'institution/zhejiang-university', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--collaborates-with--institution/zhejiang-university--actual--2024', `relation`: 'collaborates-with', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.7, `weight`: 1.0, `origin`: 'text', `symmetric`: true, `evidence`: 'deepened cooperation with Zhejiang University', `evidence_ids`: ['doc/sample#char=1852,1897'], `rules`: ['collaborates-with-verb']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'place/shanghai', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--collaborates-with--place/shanghai--actual--2024', `relation`: 'collaborates-with', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `symmetric`: true, `evidence`: 'Shanghai and Suzhou we drew', `evidence_ids`: ['doc/sample#char=4373,4400'], `rules`: ['collaborates-with-beside']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'place/suzhou', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--collaborates-with--place/suzhou--actual--2024', `relation`: 'collaborates-with', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `symmetric`: true, `evidence`: 'Suzhou we drew', `evidence_ids`: ['doc/sample#char=4386,4400'], `rules`: ['collaborates-with-beside']}},
 {s: 'institution/shanghai-university', t: 'institution/xiangfudang-innovation-center', p: {`id`: 'relation/institution/shanghai-university--collaborates-with--institution/xiangfudang-innovation-center--actual', `relation`: 'collaborates-with', `modality`: 'actual', `confidence`: 0.78, `weight`: 1.0, `origin`: 'text', `symmetric`: true, `evidence`: 'Shanghai University and Xiangfudang Innovation Center', `evidence_ids`: ['doc/sample#char=7632,7685'], `rules`: ['collaborates-with-members']}},
 {s: 'institution/shanghai-university', t: 'institution/xiangfudang-innovation-center', p: {`id`: 'relation/institution/shanghai-university--collaborates-with--institution/xiangfudang-innovation-center--planned--2025', `relation`: 'collaborates-with', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 1.0, `origin`: 'text', `symmetric`: true, `evidence`: 'deepen the collaboration between Shanghai University and Xiangfudang Innovation Center', `evidence_ids`: ['doc/sample#char=7599,7685'], `rules`: ['collaborates-with-between']}},
 {s: 'place/shanghai', t: 'place/suzhou', p: {`id`: 'relation/place/shanghai--collaborates-with--place/suzhou--actual--2024', `relation`: 'collaborates-with', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `symmetric`: true, `evidence`: 'Shanghai and Suzhou we drew', `evidence_ids`: ['doc/sample#char=4373,4400'], `rules`: ['collaborates-with-beside']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`COLLABORATES_WITH` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'designation/national-pilot-city-for-small-public-spaces', t: 'institution/ministry-of-housing--china', p: {`id`: 'relation/designation/national-pilot-city-for-small-public-spaces--conferred-by--institution/ministry-of-housing--china--actual--2024', `relation`: 'conferred-by', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'was recognized by the Ministry of Housing as a national pilot city for small public spaces', `evidence_ids`: ['doc/sample#char=2513,2603'], `rules`: ['conferred-by-agent']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`CONFERRED_BY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'project/nantong-suzhou-jiaxing-ningbo-high-speed-railway', t: 'place/jiaxing', p: {`id`: 'relation/project/nantong-suzhou-jiaxing-ningbo-high-speed-railway--connects--place/jiaxing--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Nantong-Suzhou-Jiaxing-Ningbo High-Speed Railway', `evidence_ids`: ['doc/sample#char=7180,7228'], `rules`: ['connects-name']}},
 {s: 'project/nantong-suzhou-jiaxing-ningbo-high-speed-railway', t: 'place/nantong', p: {`id`: 'relation/project/nantong-suzhou-jiaxing-ningbo-high-speed-railway--connects--place/nantong--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Nantong-Suzhou-Jiaxing-Ningbo High-Speed Railway', `evidence_ids`: ['doc/sample#char=7180,7228'], `rules`: ['connects-name']}},
 {s: 'project/nantong-suzhou-jiaxing-ningbo-high-speed-railway', t: 'place/ningbo', p: {`id`: 'relation/project/nantong-suzhou-jiaxing-ningbo-high-speed-railway--connects--place/ningbo--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Nantong-Suzhou-Jiaxing-Ningbo High-Speed Railway', `evidence_ids`: ['doc/sample#char=7180,7228'], `rules`: ['connects-name']}},
 {s: 'project/nantong-suzhou-jiaxing-ningbo-high-speed-railway', t: 'place/suzhou', p: {`id`: 'relation/project/nantong-suzhou-jiaxing-ningbo-high-speed-railway--connects--place/suzhou--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Nantong-Suzhou-Jiaxing-Ningbo High-Speed Railway', `evidence_ids`: ['doc/sample#char=7180,7228'], `rules`: ['connects-name']}},
 {s: 'project/shanghai-jiaxing-intercity-railway', t: 'place/jiaxing', p: {`id`: 'relation/project/shanghai-jiaxing-intercity-railway--connects--place/jiaxing--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Shanghai-Jiaxing Intercity Railway', `evidence_ids`: ['doc/sample#char=2111,2145'], `rules`: ['connects-name']}},
 {s: 'project/shanghai-jiaxing-intercity-railway', t: 'place/shanghai', p: {`id`: 'relation/project/shanghai-jiaxing-intercity-railway--connects--place/shanghai--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Shanghai-Jiaxing Intercity Railway', `evidence_ids`: ['doc/sample#char=2111,2145'], `rules`: ['connects-name']}},
 {s: 'project/shanghai-zhapu-hangzhou-railway', t: 'place/hangzhou', p: {`id`: 'relation/project/shanghai-zhapu-hangzhou-railway--connects--place/hangzhou--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Shanghai-Zhapu-Hangzhou Railway', `evidence_ids`: ['doc/sample#char=7262,7293'], `rules`: ['connects-name']}},
 {s: 'project/shanghai-zhapu-hangzhou-railway', t: 'place/shanghai', p: {`id`: 'relation/project/shanghai-zhapu-hangzhou-railway--connects--place/shanghai--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Shanghai-Zhapu-Hangzhou Railway', `evidence_ids`: ['doc/sample#char=7262,7293'], `rules`: ['connects-name']}},
 {s: 'project/shanghai-zhapu-hangzhou-railway', t: 'place/zhapu', p: {`id`: 'relation/project/shanghai-zhapu-hangzhou-railway--connects--place/zhapu--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Shanghai-Zhapu-Hangzhou Railway', `evidence_ids`: ['doc/sample#char=7262,7293'], `rules`: ['connects-name']}},
 {s: 'project/suzhou-taizhou-expressway', t: 'place/suzhou', p: {`id`: 'relation/project/suzhou-taizhou-expressway--connects--place/suzhou--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 2.0, `origin`: 'text', `evidence`: 'Suzhou-Taizhou Expressway', `evidence_ids`: ['doc/sample#char=2190,2215', 'doc/sample#char=7350,7375'], `rules`: ['connects-name', 'connects-name']}},
 {s: 'project/suzhou-taizhou-expressway', t: 'place/taizhou', p: {`id`: 'relation/project/suzhou-taizhou-expressway--connects--place/taizhou--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 2.0, `origin`: 'text', `evidence`: 'Suzhou-Taizhou Expressway', `evidence_ids`: ['doc/sample#char=2190,2215', 'doc/sample#char=7350,7375'], `rules`: ['connects-name', 'connects-name']}},
 {s: 'project/zhapu-jiaxing-suzhou-expressway', t: 'place/jiaxing', p: {`id`: 'relation/project/zhapu-jiaxing-suzhou-expressway--connects--place/jiaxing--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Zhapu-Jiaxing-Suzhou Expressway', `evidence_ids`: ['doc/sample#char=2033,2064'], `rules`: ['connects-name']}},
 {s: 'project/zhapu-jiaxing-suzhou-expressway', t: 'place/suzhou', p: {`id`: 'relation/project/zhapu-jiaxing-suzhou-expressway--connects--place/suzhou--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Zhapu-Jiaxing-Suzhou Expressway', `evidence_ids`: ['doc/sample#char=2033,2064'], `rules`: ['connects-name']}},
 {s: 'project/zhapu-jiaxing-suzhou-expressway', t: 'place/zhapu', p: {`id`: 'relation/project/zhapu-jiaxing-suzhou-expressway--connects--place/zhapu--actual', `relation`: 'connects', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Zhapu-Jiaxing-Suzhou Expressway', `evidence_ids`: ['doc/sample#char=2033,2064'], `rules`: ['connects-name']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`CONNECTS` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'institution/jiaxing-museum', t: 'designation/national-first-class-museum', p: {`id`: 'relation/institution/jiaxing-museum--designated-as--designation/national-first-class-museum--actual--2024', `relation`: 'designated-as', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Museum was rated as a national first-class museum', `evidence_ids`: ['doc/sample#char=3543,3600'], `rules`: ['designated-as-passive']}},
 {s: 'institution/xiangfu-lab', t: 'designation/provincial-level-new-type-r-d-institution', p: {`id`: 'relation/institution/xiangfu-lab--designated-as--designation/provincial-level-new-type-r-d-institution--actual--2024', `relation`: 'designated-as', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Xiangfu Lab was recognized as a provincial-level new-type R&D institution', `evidence_ids`: ['doc/sample#char=1627,1700'], `rules`: ['designated-as-passive']}},
 {s: 'place/jiaxing', t: 'designation/national-model-city-for-waste-recycling', p: {`id`: 'relation/place/jiaxing--designated-as--designation/national-model-city-for-waste-recycling--planned--2025', `relation`: 'designated-as', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 1.0, `origin`: 'text', `evidence`: 'will build Jiaxing into a national model city for waste recycling', `evidence_ids`: ['doc/sample#char=7852,7917'], `rules`: ['designated-as-into']}},
 {s: 'place/jiaxing', t: 'designation/national-pilot-city-for-digital-transformation-of-small-firms', p: {`id`: 'relation/place/jiaxing--designated-as--designation/national-pilot-city-for-digital-transformation-of-small-firms--planned--2025', `relation`: 'designated-as', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'to become a national pilot city for digital transformation of small firms', `evidence_ids`: ['doc/sample#char=7011,7084'], `rules`: ['designated-as-be']}},
 {s: 'place/jiaxing', t: 'designation/national-pilot-city-for-small-public-spaces', p: {`id`: 'relation/place/jiaxing--designated-as--designation/national-pilot-city-for-small-public-spaces--actual--2024', `relation`: 'designated-as', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing was recognized by the Ministry of Housing as a national pilot city for small public spaces', `evidence_ids`: ['doc/sample#char=2505,2603'], `rules`: ['designated-as-passive']}},
 {s: 'place/jiaxing', t: 'designation/silver-tripod-award-of-zhejiang', p: {`id`: 'relation/place/jiaxing--designated-as--designation/silver-tripod-award-of-zhejiang--actual--2024', `relation`: 'designated-as', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing won the Silver Tripod Award of Zhejiang', `evidence_ids`: ['doc/sample#char=3174,3221'], `rules`: ['designated-as-win']}},
 {s: 'place/tongxiang', t: 'designation/national-pilot-city-for-connected-vehicles', p: {`id`: 'relation/place/tongxiang--designated-as--designation/national-pilot-city-for-connected-vehicles--actual--2024', `relation`: 'designated-as', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Tongxiang was designated as a national pilot city for connected vehicles', `evidence_ids`: ['doc/sample#char=2609,2681'], `rules`: ['designated-as-passive']}},
 {s: 'place/tongxiang', t: 'designation/provincial-pilot-county-for-smart-manufacturing', p: {`id`: 'relation/place/tongxiang--designated-as--designation/provincial-pilot-county-for-smart-manufacturing--actual--2024', `relation`: 'designated-as', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Tongxiang was chosen as a provincial pilot county for smart manufacturing', `evidence_ids`: ['doc/sample#char=5216,5289'], `rules`: ['designated-as-passive']}},
 {s: 'place/wuzhen--tongxiang', t: 'designation/world-heritage-site', p: {`id`: 'relation/place/wuzhen--tongxiang--designated-as--designation/world-heritage-site--planned--2025', `relation`: 'designated-as', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Wuzhen will be listed as a world heritage site', `evidence_ids`: ['doc/sample#char=8943,8989'], `rules`: ['designated-as-passive']}},
 {s: 'place/xincheng-farmers-market', t: 'designation/provincial-five-star-market', p: {`id`: 'relation/place/xincheng-farmers-market--designated-as--designation/provincial-five-star-market--actual--2024', `relation`: 'designated-as', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'Xincheng Farmers’ Market became a provincial five-star market', `evidence_ids`: ['doc/sample#char=2806,2867'], `rules`: ['designated-as-be']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`DESIGNATED_AS` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'institution/jiaxing-institute-of-nursing', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-institute-of-nursing--established-by--place/jiaxing--actual--2024', `relation`: 'established-by', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'city jointly founded the Jiaxing Institute of Nursing', `evidence_ids`: ['doc/sample#char=5444,5497'], `rules`: ['established-by-act']}},
 {s: 'institution/jiaxing-youth-orchestra', t: 'institution/jiaxing-university', p: {`id`: 'relation/institution/jiaxing-youth-orchestra--established-by--institution/jiaxing-university--actual--2019', `relation`: 'established-by', `modality`: 'actual', `time`: '2019', `start`: date('2019-01-01'), `end`: date('2019-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Youth Orchestra, founded by Jiaxing University', `evidence_ids`: ['doc/sample#char=5728,5782'], `rules`: ['established-by-act']}},
 {s: 'institution/national-advanced-model-animal-research-center', t: 'institution/yangtze-delta-region-institute-of-tsinghua-university', p: {`id`: 'relation/institution/national-advanced-model-animal-research-center--established-by--institution/yangtze-delta-region-institute-of-tsinghua-university--actual--2024', `relation`: 'established-by', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'Yangtze Delta Region Institute of Tsinghua University founded the National Advanced Model Animal Research Center', `evidence_ids`: ['doc/sample#char=1513,1625'], `rules`: ['established-by-act']}},
 {s: 'institution/sci-tech-achievements-transformation-center-of-jiaxing', t: 'institution/municipal-peoples-government-of-jiaxing', p: {`id`: 'relation/institution/sci-tech-achievements-transformation-center-of-jiaxing--established-by--institution/municipal-peoples-government-of-jiaxing--planned--2025', `relation`: 'established-by', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'will set up the Sci-tech Achievements Transformation Center of Jiaxing', `evidence_ids`: ['doc/sample#char=6766,6836'], `rules`: ['established-by-act']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`ESTABLISHED_BY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'event/11th-games-of-jiaxing', t: 'institution/municipal-peoples-government-of-jiaxing', p: {`id`: 'relation/event/11th-games-of-jiaxing--hosted-by--institution/municipal-peoples-government-of-jiaxing--planned--2025', `relation`: 'hosted-by', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'will host the 11th Games of Jiaxing', `evidence_ids`: ['doc/sample#char=8201,8236'], `rules`: ['hosted-by-act']}},
 {s: 'event/asian-marathon-championships', t: 'institution/municipal-peoples-government-of-jiaxing', p: {`id`: 'relation/event/asian-marathon-championships--hosted-by--institution/municipal-peoples-government-of-jiaxing--planned--2025', `relation`: 'hosted-by', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'will host the 11th Games of Jiaxing and the Asian Marathon Championships', `evidence_ids`: ['doc/sample#char=8201,8273'], `rules`: ['hosted-by-act']}},
 {s: 'event/grand-canal-culture-festival', t: 'institution/municipal-peoples-government-of-jiaxing', p: {`id`: 'relation/event/grand-canal-culture-festival--hosted-by--institution/municipal-peoples-government-of-jiaxing--planned--2025', `relation`: 'hosted-by', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Grand Canal Culture Festival is to be held', `evidence_ids`: ['doc/sample#char=8795,8837'], `rules`: ['hosted-by-act']}},
 {s: 'event/jiaxing-marathon', t: 'place/jiaxing', p: {`id`: 'relation/event/jiaxing-marathon--hosted-by--place/jiaxing--actual--2024', `relation`: 'hosted-by', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'city hosted the Jiaxing Marathon', `evidence_ids`: ['doc/sample#char=3606,3638'], `rules`: ['hosted-by-act']}},
 {s: 'event/wuzhen-theater-festival', t: 'place/jiaxing', p: {`id`: 'relation/event/wuzhen-theater-festival--hosted-by--place/jiaxing--actual--2024', `relation`: 'hosted-by', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'city hosted the Jiaxing Marathon and the Wuzhen Theater Festival', `evidence_ids`: ['doc/sample#char=3606,3670'], `rules`: ['hosted-by-act']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`HOSTED_BY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/14th-five-year-plan--china', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/14th-five-year-plan--china--actual--2024', `relation`: 'implements', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.7, `weight`: 1.0, `origin`: 'text', `evidence`: 'Guided by the targets of the 14th Five-Year Plan', `evidence_ids`: ['doc/sample#char=371,419'], `rules`: ['implements-guided']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/551-initiative--jiaxing', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/551-initiative--jiaxing--actual--2024', `relation`: 'implements', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'carried out the “551” Initiative', `evidence_ids`: ['doc/sample#char=835,867'], `rules`: ['implements-phrase']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/551-initiative--jiaxing', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/551-initiative--jiaxing--planned--2025', `relation`: 'implements', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.8, `weight`: 2.0, `origin`: 'text', `evidence`: 'to implement the “551” Initiative', `evidence_ids`: ['doc/sample#char=6454,6487', 'doc/sample#char=6454,6487'], `rules`: ['implements-act', 'implements-told']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/811-pilot-civilization-initiative', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/811-pilot-civilization-initiative--actual--2024', `relation`: 'implements', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'implemented the “811” Pilot Civilization Initiative', `evidence_ids`: ['doc/sample#char=3083,3134'], `rules`: ['implements-act']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/ai-initiative', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/ai-initiative--planned--2025', `relation`: 'implements', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'will put the AI+ initiative into practice', `evidence_ids`: ['doc/sample#char=6957,6998'], `rules`: ['implements-phrase']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/dynamic-elimination-mechanism', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/dynamic-elimination-mechanism--planned--2025', `relation`: 'implements', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.8, `weight`: 2.0, `origin`: 'text', `evidence`: 'will fully implement the Regulations of Zhejiang on Optimizing Business Environment and the “dynamic elimination mechanism', `evidence_ids`: ['doc/sample#char=7708,7830', 'doc/sample#char=7708,7830'], `rules`: ['implements-act', 'implements-told']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/fengqiao-experience', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/fengqiao-experience--planned--2025', `relation`: 'implements', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'adhere to the “Fengqiao Experience', `evidence_ids`: ['doc/sample#char=8496,8530'], `rules`: ['implements-phrase']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/green-rural-revival-program', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/green-rural-revival-program--actual--2024', `relation`: 'implements', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'promoting the Green Rural Revival Program', `evidence_ids`: ['doc/sample#char=2759,2800'], `rules`: ['implements-act']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/regulations-of-zhejiang-on-optimizing-business-environment', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/regulations-of-zhejiang-on-optimizing-business-environment--planned--2025', `relation`: 'implements', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'will fully implement the Regulations of Zhejiang on Optimizing Business Environment', `evidence_ids`: ['doc/sample#char=7708,7791'], `rules`: ['implements-act']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/stars-over-the-south-lake', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/stars-over-the-south-lake--planned--2025', `relation`: 'implements', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.8, `weight`: 2.0, `origin`: 'text', `evidence`: 'deepen the talent program “Stars over the South Lake', `evidence_ids`: ['doc/sample#char=6899,6951', 'doc/sample#char=6899,6951'], `rules`: ['implements-act', 'implements-told']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/value-added-reform-of-government-services', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/value-added-reform-of-government-services--actual--2024', `relation`: 'implements', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'deepened the value-added reform of government services', `evidence_ids`: ['doc/sample#char=872,926'], `rules`: ['implements-act']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/warm-hands-campaign', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/warm-hands-campaign--actual--2024', `relation`: 'implements', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'launched the “Warm Hands Campaign', `evidence_ids`: ['doc/sample#char=5618,5651'], `rules`: ['implements-act']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'initiative/zero-wage-arrears-campaign', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--implements--initiative/zero-wage-arrears-campaign--planned--2025', `relation`: 'implements', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.8, `weight`: 2.0, `origin`: 'text', `evidence`: 'launch the Zero Wage Arrears Campaign', `evidence_ids`: ['doc/sample#char=6582,6619', 'doc/sample#char=6582,6619'], `rules`: ['implements-act', 'implements-told']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`IMPLEMENTS` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'initiative/15th-five-year-plan--china', t: 'institution/municipal-peoples-government-of-jiaxing', p: {`id`: 'relation/initiative/15th-five-year-plan--china--issued-by--institution/municipal-peoples-government-of-jiaxing--planned--2025', `relation`: 'issued-by', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.72, `weight`: 2.0, `origin`: 'text', `evidence`: 'formulate the 15th Five-Year Plan', `evidence_ids`: ['doc/sample#char=6625,6658', 'doc/sample#char=6625,6658'], `rules`: ['issued-by-draft', 'issued-by-told']}},
 {s: 'initiative/action-plan-for-low-altitude-flight', t: 'institution/municipal-peoples-government-of-jiaxing', p: {`id`: 'relation/initiative/action-plan-for-low-altitude-flight--issued-by--institution/municipal-peoples-government-of-jiaxing--actual--2024', `relation`: 'issued-by', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `weight`: 1.0, `origin`: 'text', `evidence`: 'issued the Action Plan for Low-altitude Flight', `evidence_ids`: ['doc/sample#char=1051,1097'], `rules`: ['issued-by-act']}},
 {s: 'initiative/first-guidelines-on-hydrogen--zhejiang', t: 'place/zhejiang', p: {`id`: 'relation/initiative/first-guidelines-on-hydrogen--zhejiang--issued-by--place/zhejiang--actual', `relation`: 'issued-by', `modality`: 'actual', `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Zhejiangs first guidelines on hydrogen', `evidence_ids`: ['doc/sample#char=1102,1140'], `rules`: ['issued-by-owner']}},
 {s: 'initiative/regulations-of-zhejiang-on-optimizing-business-environment', t: 'place/zhejiang', p: {`id`: 'relation/initiative/regulations-of-zhejiang-on-optimizing-business-environment--issued-by--place/zhejiang--actual', `relation`: 'issued-by', `modality`: 'actual', `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'Regulations of Zhejiang on Optimizing Business Environment', `evidence_ids`: ['doc/sample#char=7733,7791'], `rules`: ['issued-by-of']}},
 {s: 'initiative/three-year-action-plan-for-the-hongqiao-international-open-hub', t: 'institution/municipal-peoples-government-of-jiaxing', p: {`id`: 'relation/initiative/three-year-action-plan-for-the-hongqiao-international-open-hub--issued-by--institution/municipal-peoples-government-of-jiaxing--actual--2024', `relation`: 'issued-by', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.72, `weight`: 1.0, `origin`: 'text', `evidence`: 'drew up a three-year action plan for the Hongqiao International Open Hub', `evidence_ids`: ['doc/sample#char=4396,4468'], `rules`: ['issued-by-draft']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`ISSUED_BY` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'person/chen-wei', t: 'institution/jiaxing-port-authority', p: {`id`: 'relation/person/chen-wei--leads--institution/jiaxing-port-authority--actual', `relation`: 'leads', `modality`: 'actual', `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Chen Wei, director of the Jiaxing Port Authority', `evidence_ids`: ['doc/sample#char=4697,4745'], `rules`: ['leads-office']}},
 {s: 'person/li-jun', t: 'institution/municipal-peoples-government-of-jiaxing', p: {`id`: 'relation/person/li-jun--leads--institution/municipal-peoples-government-of-jiaxing--actual', `relation`: 'leads', `modality`: 'actual', `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Li Jun\n\nMayor of the Municipal Peoples Government of Jiaxing', `evidence_ids`: ['doc/sample#char=73,133'], `rules`: ['leads-office']}},
 {s: 'person/li-jun', t: 'place/jiaxing', p: {`id`: 'relation/person/li-jun--leads--place/jiaxing--actual', `relation`: 'leads', `modality`: 'actual', `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Li Jun\n\nMayor of the Municipal Peoples Government of Jiaxing', `evidence_ids`: ['doc/sample#char=73,133'], `rules`: ['leads-office']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`LEADS` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'event/11th-games-of-jiaxing', t: 'place/jiaxing', p: {`id`: 'relation/event/11th-games-of-jiaxing--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: '11th Games of Jiaxing', `evidence_ids`: ['doc/sample#char=8215,8236'], `rules`: ['located-in-name']}},
 {s: 'event/grand-canal-culture-festival', t: 'place/grand-canal', p: {`id`: 'relation/event/grand-canal-culture-festival--located-in--place/grand-canal--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Grand Canal Culture Festival', `evidence_ids`: ['doc/sample#char=8795,8823'], `rules`: ['located-in-name']}},
 {s: 'event/grand-canal-culture-festival', t: 'place/tongxiang', p: {`id`: 'relation/event/grand-canal-culture-festival--located-in--place/tongxiang--planned--2025', `relation`: 'located-in', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'Grand Canal Culture Festival is to be held in Tongxiang', `evidence_ids`: ['doc/sample#char=8795,8850'], `rules`: ['located-in-verb']}},
 {s: 'event/haining-leather-expo', t: 'place/haining', p: {`id`: 'relation/event/haining-leather-expo--located-in--place/haining--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Haining Leather Expo', `evidence_ids`: ['doc/sample#char=5032,5052'], `rules`: ['located-in-name']}},
 {s: 'event/jiaxing-marathon', t: 'place/jiaxing', p: {`id`: 'relation/event/jiaxing-marathon--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Marathon', `evidence_ids`: ['doc/sample#char=3622,3638'], `rules`: ['located-in-name']}},
 {s: 'event/jiaxing-marathon', t: 'place/jiaxing', p: {`id`: 'relation/event/jiaxing-marathon--located-in--place/jiaxing--actual--2024', `relation`: 'located-in', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.78, `weight`: 1.0, `origin`: 'text', `evidence`: 'city hosted the Jiaxing Marathon', `evidence_ids`: ['doc/sample#char=3606,3638'], `rules`: ['located-in-hosted']}},
 {s: 'event/wuzhen-summit-of-the-world-internet-conference', t: 'place/wuzhen--tongxiang', p: {`id`: 'relation/event/wuzhen-summit-of-the-world-internet-conference--located-in--place/wuzhen--tongxiang--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Wuzhen Summit of the World Internet Conference', `evidence_ids`: ['doc/sample#char=3676,3722'], `rules`: ['located-in-name']}},
 {s: 'event/wuzhen-theater-festival', t: 'place/jiaxing', p: {`id`: 'relation/event/wuzhen-theater-festival--located-in--place/jiaxing--actual--2024', `relation`: 'located-in', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.78, `weight`: 1.0, `origin`: 'text', `evidence`: 'city hosted the Jiaxing Marathon and the Wuzhen Theater Festival', `evidence_ids`: ['doc/sample#char=3606,3670'], `rules`: ['located-in-hosted']}},
 {s: 'event/wuzhen-theater-festival', t: 'place/wuzhen--tongxiang', p: {`id`: 'relation/event/wuzhen-theater-festival--located-in--place/wuzhen--tongxiang--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Wuzhen Theater Festival', `evidence_ids`: ['doc/sample#char=3647,3670'], `rules`: ['located-in-name']}},
 {s: 'institution/childrens-welfare-home-of-jiaxing', t: 'place/jiaxing', p: {`id`: 'relation/institution/childrens-welfare-home-of-jiaxing--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Childrens Welfare Home of Jiaxing', `evidence_ids`: ['doc/sample#char=3439,3472'], `rules`: ['located-in-name']}},
 {s: 'institution/cppcc-jiaxing-municipal-committee', t: 'place/jiaxing', p: {`id`: 'relation/institution/cppcc-jiaxing-municipal-committee--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 2.0, `origin`: 'text', `evidence`: 'CPPCC Jiaxing Municipal Committee', `evidence_ids`: ['doc/sample#char=3937,3970', 'doc/sample#char=8461,8494'], `rules`: ['located-in-name', 'located-in-name']}},
 {s: 'institution/finance-bureau-of-jiaxing', t: 'place/jiaxing', p: {`id`: 'relation/institution/finance-bureau-of-jiaxing--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Finance Bureau of Jiaxing', `evidence_ids`: ['doc/sample#char=1326,1351'], `rules`: ['located-in-name']}},
 {s: 'institution/first-hospital-of-jiaxing', t: 'place/jiaxing', p: {`id`: 'relation/institution/first-hospital-of-jiaxing--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'First Hospital of Jiaxing', `evidence_ids`: ['doc/sample#char=3491,3516'], `rules`: ['located-in-name']}},
 {s: 'institution/jiashan-fudan-research-institute', t: 'place/jiashan', p: {`id`: 'relation/institution/jiashan-fudan-research-institute--located-in--place/jiashan--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiashan Fudan Research Institute', `evidence_ids`: ['doc/sample#char=4470,4502'], `rules`: ['located-in-name']}},
 {s: 'institution/jiashan-fudan-research-institute', t: 'place/jiashan', p: {`id`: 'relation/institution/jiashan-fudan-research-institute--located-in--place/jiashan--actual--2024', `relation`: 'located-in', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiashan Fudan Research Institute, which is located in Jiashan County', `evidence_ids`: ['doc/sample#char=4470,4538'], `rules`: ['located-in-verb']}},
 {s: 'institution/jiaxing-audit-office', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-audit-office--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Audit Office', `evidence_ids`: ['doc/sample#char=9422,9442'], `rules`: ['located-in-name']}},
 {s: 'institution/jiaxing-bank', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-bank--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Bank', `evidence_ids`: ['doc/sample#char=1398,1410'], `rules`: ['located-in-name']}},
 {s: 'institution/jiaxing-institute-of-nursing', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-institute-of-nursing--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Institute of Nursing', `evidence_ids`: ['doc/sample#char=5469,5497'], `rules`: ['located-in-name']}},
 {s: 'institution/jiaxing-legal-aid-center', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-legal-aid-center--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Legal Aid Center', `evidence_ids`: ['doc/sample#char=3976,4000'], `rules`: ['located-in-name']}},
 {s: 'institution/jiaxing-library', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-library--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Library', `evidence_ids`: ['doc/sample#char=8774,8789'], `rules`: ['located-in-name']}},
 {s: 'institution/jiaxing-museum', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-museum--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Museum', `evidence_ids`: ['doc/sample#char=3543,3557'], `rules`: ['located-in-name']}},
 {s: 'institution/jiaxing-nanhu-university', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-nanhu-university--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Nanhu University', `evidence_ids`: ['doc/sample#char=6869,6893'], `rules`: ['located-in-name']}},
 {s: 'institution/jiaxing-port-authority', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-port-authority--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Port Authority', `evidence_ids`: ['doc/sample#char=4723,4745'], `rules`: ['located-in-name']}},
 {s: 'institution/jiaxing-university', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-university--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 2.0, `origin`: 'text', `evidence`: 'Jiaxing University', `evidence_ids`: ['doc/sample#char=5764,5782', 'doc/sample#char=6846,6864'], `rules`: ['located-in-name', 'located-in-name']}},
 {s: 'institution/jiaxing-youth-orchestra', t: 'place/jiaxing', p: {`id`: 'relation/institution/jiaxing-youth-orchestra--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Youth Orchestra', `evidence_ids`: ['doc/sample#char=5728,5751'], `rules`: ['located-in-name']}},
 {s: 'institution/municipal-peoples-congress-of-jiaxing', t: 'place/jiaxing', p: {`id`: 'relation/institution/municipal-peoples-congress-of-jiaxing--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 2.0, `origin`: 'text', `evidence`: 'Municipal People’s Congress of Jiaxing', `evidence_ids`: ['doc/sample#char=3883,3921', 'doc/sample#char=8411,8449'], `rules`: ['located-in-name', 'located-in-name']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'place/jiaxing', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 2.0, `origin`: 'text', `evidence`: 'Municipal Peoples Government of Jiaxing', `evidence_ids`: ['doc/sample#char=94,133', 'doc/sample#char=174,214'], `rules`: ['located-in-name', 'located-in-name']}},
 {s: 'institution/nanhu-lab', t: 'place/nanhu', p: {`id`: 'relation/institution/nanhu-lab--located-in--place/nanhu--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Nanhu Lab', `evidence_ids`: ['doc/sample#char=1800,1809'], `rules`: ['located-in-name']}},
 {s: 'institution/sci-tech-achievements-transformation-center-of-jiaxing', t: 'place/jiaxing', p: {`id`: 'relation/institution/sci-tech-achievements-transformation-center-of-jiaxing--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Sci-tech Achievements Transformation Center of Jiaxing', `evidence_ids`: ['doc/sample#char=6782,6836'], `rules`: ['located-in-name']}},
 {s: 'institution/shanghai-university', t: 'place/shanghai', p: {`id`: 'relation/institution/shanghai-university--located-in--place/shanghai--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Shanghai University', `evidence_ids`: ['doc/sample#char=7632,7651'], `rules`: ['located-in-name']}},
 {s: 'institution/south-lake-revolutionary-memorial-museum', t: 'place/south-lake', p: {`id`: 'relation/institution/south-lake-revolutionary-memorial-museum--located-in--place/south-lake--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'South Lake Revolutionary Memorial Museum', `evidence_ids`: ['doc/sample#char=8659,8699'], `rules`: ['located-in-name']}},
 {s: 'institution/yangtze-delta-region-institute-of-tsinghua-university', t: 'place/yangtze-river-delta', p: {`id`: 'relation/institution/yangtze-delta-region-institute-of-tsinghua-university--located-in--place/yangtze-river-delta--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Yangtze Delta Region Institute of Tsinghua University', `evidence_ids`: ['doc/sample#char=1513,1566'], `rules`: ['located-in-name']}},
 {s: 'institution/zhejiang-university', t: 'place/zhejiang', p: {`id`: 'relation/institution/zhejiang-university--located-in--place/zhejiang--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Zhejiang University', `evidence_ids`: ['doc/sample#char=1878,1897'], `rules`: ['located-in-name']}},
 {s: 'place/grand-canal-culture-belt--china', t: 'place/grand-canal', p: {`id`: 'relation/place/grand-canal-culture-belt--china--located-in--place/grand-canal--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Grand Canal Culture Belt', `evidence_ids`: ['doc/sample#char=8172,8196'], `rules`: ['located-in-name']}},
 {s: 'place/hongqiao-international-open-hub', t: 'place/hongqiao', p: {`id`: 'relation/place/hongqiao-international-open-hub--located-in--place/hongqiao--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 2.0, `origin`: 'text', `evidence`: 'Hongqiao International Open Hub', `evidence_ids`: ['doc/sample#char=4437,4468', 'doc/sample#char=7562,7593'], `rules`: ['located-in-name', 'located-in-name']}},
 {s: 'place/jiaxing-free-trade-zone', t: 'place/jiaxing', p: {`id`: 'relation/place/jiaxing-free-trade-zone--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Free Trade Zone', `evidence_ids`: ['doc/sample#char=6707,6730'], `rules`: ['located-in-name']}},
 {s: 'place/jiaxing-science-city', t: 'place/jiaxing', p: {`id`: 'relation/place/jiaxing-science-city--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Science City', `evidence_ids`: ['doc/sample#char=5002,5022'], `rules`: ['located-in-name']}},
 {s: 'place/nanhu-fund-town', t: 'place/nanhu', p: {`id`: 'relation/place/nanhu-fund-town--located-in--place/nanhu--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Nanhu Fund Town', `evidence_ids`: ['doc/sample#char=6679,6694'], `rules`: ['located-in-name']}},
 {s: 'place/tongxiang-economic-development-zone', t: 'place/tongxiang', p: {`id`: 'relation/place/tongxiang-economic-development-zone--located-in--place/tongxiang--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Tongxiang Economic Development Zone', `evidence_ids`: ['doc/sample#char=5293,5328'], `rules`: ['located-in-name']}},
 {s: 'place/xincheng-farmers-market', t: 'place/xincheng', p: {`id`: 'relation/place/xincheng-farmers-market--located-in--place/xincheng--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Xincheng Farmers’ Market', `evidence_ids`: ['doc/sample#char=2806,2830'], `rules`: ['located-in-name']}},
 {s: 'project/jiashan-grain-silo-project', t: 'place/jiashan', p: {`id`: 'relation/project/jiashan-grain-silo-project--located-in--place/jiashan--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiashan Grain Silo Project', `evidence_ids`: ['doc/sample#char=9032,9058'], `rules`: ['located-in-name']}},
 {s: 'project/jiaxing-nanhu-airport', t: 'place/jiaxing', p: {`id`: 'relation/project/jiaxing-nanhu-airport--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 2.0, `origin`: 'text', `evidence`: 'Jiaxing Nanhu Airport', `evidence_ids`: ['doc/sample#char=2149,2170', 'doc/sample#char=7295,7316'], `rules`: ['located-in-name', 'located-in-name']}},
 {s: 'project/jiaxing-no-2', t: 'place/jiaxing', p: {`id`: 'relation/project/jiaxing-no-2--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing No. 2', `evidence_ids`: ['doc/sample#char=5110,5123'], `rules`: ['located-in-name']}},
 {s: 'project/jiaxing-port', t: 'place/jiaxing', p: {`id`: 'relation/project/jiaxing-port--located-in--place/jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiaxing Port', `evidence_ids`: ['doc/sample#char=2299,2311'], `rules`: ['located-in-name']}},
 {s: 'project/north-zhejiang-container-waterway', t: 'place/zhejiang', p: {`id`: 'relation/project/north-zhejiang-container-waterway--located-in--place/zhejiang--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'North Zhejiang Container Waterway', `evidence_ids`: ['doc/sample#char=2243,2276'], `rules`: ['located-in-name']}},
 {s: 'project/yanguan-tide-music-city', t: 'place/yanguan--jiaxing', p: {`id`: 'relation/project/yanguan-tide-music-city--located-in--place/yanguan--jiaxing--actual', `relation`: 'located-in', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'Yanguan Tide Music City', `evidence_ids`: ['doc/sample#char=2447,2470'], `rules`: ['located-in-name']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`LOCATED_IN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'event/wuzhen-summit-of-the-world-internet-conference', t: 'event/world-internet-conference', p: {`id`: 'relation/event/wuzhen-summit-of-the-world-internet-conference--part-of--event/world-internet-conference--actual', `relation`: 'part-of', `modality`: 'actual', `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Wuzhen Summit of the World Internet Conference', `evidence_ids`: ['doc/sample#char=3676,3722'], `rules`: ['part-of-of-event']}},
 {s: 'initiative/shanghai-jiaxing-comprehensive-integrated-development-initiative', t: 'initiative/yangtze-river-delta-strategy', p: {`id`: 'relation/initiative/shanghai-jiaxing-comprehensive-integrated-development-initiative--part-of--initiative/yangtze-river-delta-strategy--actual--2024', `relation`: 'part-of', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Shanghai-Jiaxing Comprehensive Integrated Development initiative became part of the Yangtze River Delta Strategy', `evidence_ids`: ['doc/sample#char=4579,4691'], `rules`: ['part-of-be']}},
 {s: 'institution/flexible-electronics-laboratory-of-tsinghua-university', t: 'institution/tsinghua-university', p: {`id`: 'relation/institution/flexible-electronics-laboratory-of-tsinghua-university--part-of--institution/tsinghua-university--actual', `relation`: 'part-of', `modality`: 'actual', `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Flexible Electronics Laboratory of Tsinghua University', `evidence_ids`: ['doc/sample#char=1724,1778'], `rules`: ['part-of-of']}},
 {s: 'institution/yangtze-delta-region-institute-of-tsinghua-university', t: 'institution/tsinghua-university', p: {`id`: 'relation/institution/yangtze-delta-region-institute-of-tsinghua-university--part-of--institution/tsinghua-university--actual', `relation`: 'part-of', `modality`: 'actual', `confidence`: 0.85, `weight`: 1.0, `origin`: 'text', `evidence`: 'Yangtze Delta Region Institute of Tsinghua University', `evidence_ids`: ['doc/sample#char=1513,1566'], `rules`: ['part-of-of']}},
 {s: 'project/expansion-of-zhapu-jiaxing-suzhou-expressway', t: 'project/zhapu-jiaxing-suzhou-expressway', p: {`id`: 'relation/project/expansion-of-zhapu-jiaxing-suzhou-expressway--part-of--project/zhapu-jiaxing-suzhou-expressway--actual', `relation`: 'part-of', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'expansion of Zhapu-Jiaxing-Suzhou Expressway', `evidence_ids`: ['doc/sample#char=2020,2064'], `rules`: ['part-of-work']}},
 {s: 'project/first-hospital-of-jiaxing-phase-ii', t: 'institution/first-hospital-of-jiaxing', p: {`id`: 'relation/project/first-hospital-of-jiaxing-phase-ii--part-of--institution/first-hospital-of-jiaxing--actual', `relation`: 'part-of', `modality`: 'actual', `confidence`: 0.95, `weight`: 1.0, `origin`: 'text', `evidence`: 'First Hospital of Jiaxing (Phase II)', `evidence_ids`: ['doc/sample#char=3491,3527'], `rules`: ['part-of-phase']}},
 {s: 'project/new-campus-of-the-flexible-electronics-laboratory-of-tsinghua-university', t: 'institution/flexible-electronics-laboratory-of-tsinghua-university', p: {`id`: 'relation/project/new-campus-of-the-flexible-electronics-laboratory-of-tsinghua-university--part-of--institution/flexible-electronics-laboratory-of-tsinghua-university--actual', `relation`: 'part-of', `modality`: 'actual', `confidence`: 0.9, `weight`: 1.0, `origin`: 'text', `evidence`: 'new campus of the Flexible Electronics Laboratory of Tsinghua University', `evidence_ids`: ['doc/sample#char=1706,1778'], `rules`: ['part-of-work']}},
 {s: 'project/suzhou-taizhou-expressway-phase-ii', t: 'project/suzhou-taizhou-expressway', p: {`id`: 'relation/project/suzhou-taizhou-expressway-phase-ii--part-of--project/suzhou-taizhou-expressway--actual', `relation`: 'part-of', `modality`: 'actual', `confidence`: 0.95, `weight`: 2.0, `origin`: 'text', `evidence`: 'Suzhou-Taizhou Expressway (Phase II)', `evidence_ids`: ['doc/sample#char=2190,2226', 'doc/sample#char=7350,7386'], `rules`: ['part-of-phase', 'part-of-phase']}},
 {s: 'project/yanguan-tide-music-city-phase-i', t: 'project/yanguan-tide-music-city', p: {`id`: 'relation/project/yanguan-tide-music-city-phase-i--part-of--project/yanguan-tide-music-city--actual', `relation`: 'part-of', `modality`: 'actual', `confidence`: 0.95, `weight`: 1.0, `origin`: 'text', `evidence`: 'Yanguan Tide Music City (Phase I)', `evidence_ids`: ['doc/sample#char=2447,2480'], `rules`: ['part-of-phase']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`PART_OF` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'institution/jiashan-fudan-research-institute', t: 'initiative/clean-delta-initiative', p: {`id`: 'relation/institution/jiashan-fudan-research-institute--participates-in--initiative/clean-delta-initiative--actual--2024', `relation`: 'participates-in', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `weight`: 1.0, `origin`: 'text', `evidence`: 'Jiashan Fudan Research Institute, which is located in Jiashan County, joined the Clean Delta Initiative', `evidence_ids`: ['doc/sample#char=4470,4573'], `rules`: ['participates-in-join']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`PARTICIPATES_IN` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'institution/jiaxing-library', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--institution/jiaxing-library--actual--2025', `relation`: 'supports', `modality`: 'actual', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.68, `weight`: 1.0, `origin`: 'text', `evidence`: 'add a children’s wing to Jiaxing Library', `evidence_ids`: ['doc/sample#char=8749,8789'], `rules`: ['supports-given']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'institution/jiaxing-nanhu-university', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--institution/jiaxing-nanhu-university--planned--2025', `relation`: 'supports', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 2.0, `origin`: 'text', `evidence`: 'support Jiaxing University and Jiaxing Nanhu University', `evidence_ids`: ['doc/sample#char=6838,6893', 'doc/sample#char=6838,6893'], `rules`: ['supports-act', 'supports-told']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'institution/jiaxing-university', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--institution/jiaxing-university--planned--2025', `relation`: 'supports', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 2.0, `origin`: 'text', `evidence`: 'support Jiaxing University', `evidence_ids`: ['doc/sample#char=6838,6864', 'doc/sample#char=6838,6864'], `rules`: ['supports-act', 'supports-told']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'institution/south-lake-revolutionary-memorial-museum', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--institution/south-lake-revolutionary-memorial-museum--planned--2025', `relation`: 'supports', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 2.0, `origin`: 'text', `evidence`: 'will renovate the South Lake Revolutionary Memorial Museum', `evidence_ids`: ['doc/sample#char=8641,8699', 'doc/sample#char=8641,8699'], `rules`: ['supports-act', 'supports-told']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'place/grand-canal-culture-belt--china', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--place/grand-canal-culture-belt--china--planned--2025', `relation`: 'supports', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 1.0, `origin`: 'text', `evidence`: 'construct the Grand Canal Culture Belt', `evidence_ids`: ['doc/sample#char=8158,8196'], `rules`: ['supports-work']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'place/jiaxing-free-trade-zone', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--place/jiaxing-free-trade-zone--planned--2025', `relation`: 'supports', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 1.0, `origin`: 'text', `evidence`: 'improve Jiaxing Free Trade Zone', `evidence_ids`: ['doc/sample#char=6699,6730'], `rules`: ['supports-act']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'place/majiabang-culture-site-park', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--place/majiabang-culture-site-park--planned--2025', `relation`: 'supports', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 2.0, `origin`: 'text', `evidence`: 'upgrade Majiabang Culture Site Park', `evidence_ids`: ['doc/sample#char=8118,8153', 'doc/sample#char=8118,8153'], `rules`: ['supports-act', 'supports-told']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'place/nanhu-fund-town', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--place/nanhu-fund-town--planned--2025', `relation`: 'supports', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 2.0, `origin`: 'text', `evidence`: 'will strengthen Nanhu Fund Town', `evidence_ids`: ['doc/sample#char=6663,6694', 'doc/sample#char=6663,6694'], `rules`: ['supports-act', 'supports-told']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'project/jiaxing-nanhu-airport', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--project/jiaxing-nanhu-airport--actual--2024', `relation`: 'supports', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `weight`: 1.0, `origin`: 'text', `evidence`: 'accelerated the construction of Shanghai-Jiaxing Intercity Railway andJiaxing Nanhu Airport', `evidence_ids`: ['doc/sample#char=2079,2170'], `rules`: ['supports-advance']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'project/nantong-suzhou-jiaxing-ningbo-high-speed-railway', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--project/nantong-suzhou-jiaxing-ningbo-high-speed-railway--planned--2025', `relation`: 'supports', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 1.0, `origin`: 'text', `evidence`: 'will expedite Nantong-Suzhou-Jiaxing-Ningbo High-Speed Railway', `evidence_ids`: ['doc/sample#char=7166,7228'], `rules`: ['supports-advance']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'project/shanghai-jiaxing-intercity-railway', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--project/shanghai-jiaxing-intercity-railway--actual--2024', `relation`: 'supports', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `weight`: 1.0, `origin`: 'text', `evidence`: 'accelerated the construction of Shanghai-Jiaxing Intercity Railway', `evidence_ids`: ['doc/sample#char=2079,2145'], `rules`: ['supports-advance']}},
 {s: 'institution/municipal-peoples-government-of-jiaxing', t: 'project/shanghai-zhapu-hangzhou-railway', p: {`id`: 'relation/institution/municipal-peoples-government-of-jiaxing--supports--project/shanghai-zhapu-hangzhou-railway--planned--2025', `relation`: 'supports', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `weight`: 1.0, `origin`: 'text', `evidence`: 'commence the construction of Shanghai-Zhapu-Hangzhou Railway', `evidence_ids`: ['doc/sample#char=7233,7293'], `rules`: ['supports-begin']}}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Entity {id: row.t})
MERGE (a)-[r:`SUPPORTS` {id: row.p.id}]->(b) SET r += row.p;
UNWIND [
 {`id`: 'doc/sample', `name`: 'Jiaxing Government Work Report for 2024', `author`: 'institution/municipal-peoples-government-of-jiaxing', `date`: '2025-02-18', `sha256`: '66129878c199becbd4b79b4434ae2b6e01b34793139e63f51e061b11f577e94a'}
] AS row
MERGE (n:Document {id: row.id}) SET n += row SET n:`Document`;
UNWIND [
 {`id`: 'status/initiative/15th-five-year-plan--china--planned--planned--2025', `name`: 'planned', `entity`: 'initiative/15th-five-year-plan--china', `status`: 'planned', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.7, `evidence`: 'formulate the 15th Five-Year Plan', `evidence_ids`: ['doc/sample#char=6625,6658'], `rules`: ['planned-act']},
 {`id`: 'status/initiative/policy-on-large-scale-equipment-renewal--under-way--actual--2024', `name`: 'under-way', `entity`: 'initiative/policy-on-large-scale-equipment-renewal', `status`: 'under-way', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.65, `evidence`: 'policy on large-scale equipment renewal was extended', `evidence_ids`: ['doc/sample#char=932,984'], `rules`: ['under-way-initiative']},
 {`id`: 'status/initiative/warm-hands-campaign--started--actual--2024', `name`: 'started', `entity`: 'initiative/warm-hands-campaign', `status`: 'started', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `evidence`: 'launched the “Warm Hands Campaign', `evidence_ids`: ['doc/sample#char=5618,5651'], `rules`: ['started-begin']},
 {`id`: 'status/initiative/zero-wage-arrears-campaign--started--planned--2025', `name`: 'started', `entity`: 'initiative/zero-wage-arrears-campaign', `status`: 'started', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.8, `evidence`: 'launch the Zero Wage Arrears Campaign', `evidence_ids`: ['doc/sample#char=6582,6619'], `rules`: ['started-begin']},
 {`id`: 'status/institution/childrens-welfare-home-of-jiaxing--completed--actual--2024', `name`: 'completed', `entity`: 'institution/childrens-welfare-home-of-jiaxing', `status`: 'completed', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `evidence`: 'Childrens Welfare Home of Jiaxing was finished', `evidence_ids`: ['doc/sample#char=3439,3485'], `rules`: ['completed-act']},
 {`id`: 'status/institution/jiaxing-institute-of-nursing--operational--actual--2024', `name`: 'operational', `entity`: 'institution/jiaxing-institute-of-nursing', `status`: 'operational', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.7, `evidence`: 'founded the Jiaxing Institute of Nursing', `evidence_ids`: ['doc/sample#char=5457,5497'], `rules`: ['operational-found']},
 {`id`: 'status/institution/nanhu-lab--operational--actual--2024', `name`: 'operational', `entity`: 'institution/nanhu-lab', `status`: 'operational', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: 'Nanhu Lab opened its doors', `evidence_ids`: ['doc/sample#char=1800,1826'], `rules`: ['operational-doors']},
 {`id`: 'status/institution/national-advanced-model-animal-research-center--operational--actual--2024', `name`: 'operational', `entity`: 'institution/national-advanced-model-animal-research-center', `status`: 'operational', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.7, `evidence`: 'founded the National Advanced Model Animal Research Center', `evidence_ids`: ['doc/sample#char=1567,1625'], `rules`: ['operational-found']},
 {`id`: 'status/institution/qingfeng-road-high-school--operational--planned--2025', `name`: 'operational', `entity`: 'institution/qingfeng-road-high-school', `status`: 'operational', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.92, `evidence`: 'put Qingfeng Road High School and Shuangxi High School into service', `evidence_ids`: ['doc/sample#char=8049,8116'], `rules`: ['operational-put']},
 {`id`: 'status/institution/sci-tech-achievements-transformation-center-of-jiaxing--planned--planned--2025', `name`: 'planned', `entity`: 'institution/sci-tech-achievements-transformation-center-of-jiaxing', `status`: 'planned', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.7, `evidence`: 'will set up the Sci-tech Achievements Transformation Center of Jiaxing', `evidence_ids`: ['doc/sample#char=6766,6836'], `rules`: ['planned-act']},
 {`id`: 'status/institution/shuangxi-high-school--operational--planned--2025', `name`: 'operational', `entity`: 'institution/shuangxi-high-school', `status`: 'operational', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.92, `evidence`: 'put Qingfeng Road High School and Shuangxi High School into service', `evidence_ids`: ['doc/sample#char=8049,8116'], `rules`: ['operational-put']},
 {`id`: 'status/project/expansion-of-zhapu-jiaxing-suzhou-expressway--started--actual--2024', `name`: 'started', `entity`: 'project/expansion-of-zhapu-jiaxing-suzhou-expressway', `status`: 'started', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.8, `evidence`: 'expansion of Zhapu-Jiaxing-Suzhou Expressway began', `evidence_ids`: ['doc/sample#char=2020,2070'], `rules`: ['started-begin']},
 {`id`: 'status/project/first-hospital-of-jiaxing-phase-ii--completed--actual--2024', `name`: 'completed', `entity`: 'project/first-hospital-of-jiaxing-phase-ii', `status`: 'completed', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `evidence`: 'First Hospital of Jiaxing (Phase II) was completed', `evidence_ids`: ['doc/sample#char=3491,3541'], `rules`: ['completed-act']},
 {`id`: 'status/project/jiashan-grain-silo-project--under-way--actual--2025', `name`: 'under-way', `entity`: 'project/jiashan-grain-silo-project', `status`: 'under-way', `modality`: 'actual', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.88, `evidence`: 'Jiashan Grain Silo Project, where work is under way', `evidence_ids`: ['doc/sample#char=9032,9083'], `rules`: ['under-way-be']},
 {`id`: 'status/project/jiaxing-nanhu-airport--completed--planned--2025', `name`: 'completed', `entity`: 'project/jiaxing-nanhu-airport', `status`: 'completed', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.9, `evidence`: 'Jiaxing Nanhu Airport will be completed', `evidence_ids`: ['doc/sample#char=7295,7334'], `rules`: ['completed-act']},
 {`id`: 'status/project/jiaxing-nanhu-airport--under-way--actual--2024', `name`: 'under-way', `entity`: 'project/jiaxing-nanhu-airport', `status`: 'under-way', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: 'accelerated the construction of Shanghai-Jiaxing Intercity Railway andJiaxing Nanhu Airport', `evidence_ids`: ['doc/sample#char=2079,2170'], `rules`: ['under-way-act']},
 {`id`: 'status/project/nantong-suzhou-jiaxing-ningbo-high-speed-railway--under-way--planned--2025', `name`: 'under-way', `entity`: 'project/nantong-suzhou-jiaxing-ningbo-high-speed-railway', `status`: 'under-way', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.75, `evidence`: 'will expedite Nantong-Suzhou-Jiaxing-Ningbo High-Speed Railway', `evidence_ids`: ['doc/sample#char=7166,7228'], `rules`: ['under-way-act']},
 {`id`: 'status/project/new-campus-of-the-flexible-electronics-laboratory-of-tsinghua-university--operational--actual--2024', `name`: 'operational', `entity`: 'project/new-campus-of-the-flexible-electronics-laboratory-of-tsinghua-university', `status`: 'operational', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `evidence`: 'new campus of the Flexible Electronics Laboratory of Tsinghua University went operational', `evidence_ids`: ['doc/sample#char=1706,1795'], `rules`: ['operational-go']},
 {`id`: 'status/project/north-zhejiang-container-waterway--operational--actual--2024', `name`: 'operational', `entity`: 'project/north-zhejiang-container-waterway', `status`: 'operational', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `evidence`: 'North Zhejiang Container Waterway went operational', `evidence_ids`: ['doc/sample#char=2243,2293'], `rules`: ['operational-go']},
 {`id`: 'status/project/shanghai-jiaxing-intercity-railway--under-way--actual--2024', `name`: 'under-way', `entity`: 'project/shanghai-jiaxing-intercity-railway', `status`: 'under-way', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: 'accelerated the construction of Shanghai-Jiaxing Intercity Railway', `evidence_ids`: ['doc/sample#char=2079,2145'], `rules`: ['under-way-act']},
 {`id`: 'status/project/shanghai-zhapu-hangzhou-railway--started--planned--2025', `name`: 'started', `entity`: 'project/shanghai-zhapu-hangzhou-railway', `status`: 'started', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.88, `evidence`: 'commence the construction of Shanghai-Zhapu-Hangzhou Railway', `evidence_ids`: ['doc/sample#char=7233,7293'], `rules`: ['started-work']},
 {`id`: 'status/project/suzhou-taizhou-expressway-phase-ii--completed--actual--2024', `name`: 'completed', `entity`: 'project/suzhou-taizhou-expressway-phase-ii', `status`: 'completed', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `evidence`: 'Suzhou-Taizhou Expressway (Phase II) were completed', `evidence_ids`: ['doc/sample#char=2190,2241'], `rules`: ['completed-act']},
 {`id`: 'status/project/suzhou-taizhou-expressway-phase-ii--operational--planned--2025', `name`: 'operational', `entity`: 'project/suzhou-taizhou-expressway-phase-ii', `status`: 'operational', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.92, `evidence`: 'Suzhou-Taizhou Expressway (Phase II) will be put into operation', `evidence_ids`: ['doc/sample#char=7350,7413'], `rules`: ['operational-put']},
 {`id`: 'status/project/yanguan-tide-music-city-phase-i--operational--actual--2024', `name`: 'operational', `entity`: 'project/yanguan-tide-music-city-phase-i', `status`: 'operational', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: 'Yanguan Tide Music City (Phase I) was opened to visitors', `evidence_ids`: ['doc/sample#char=2447,2503'], `rules`: ['operational-open-to']}
] AS row
MERGE (n:Status {id: row.id}) SET n += row SET n:`Status`;
UNWIND [
 {`id`: 'observation/event/haining-leather-expo--countries--count--31-countries--actual--2024', `name`: 'countries', `entity`: 'event/haining-leather-expo', `indicator`: 'countries', `value`: 31.0, `unit`: 'countries', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: '31 countries', `evidence_ids`: ['doc/sample#char=5074,5086'], `rules`: ['counted']},
 {`id`: 'observation/institution/jiaxing-bank--average-rate--level--4p1--actual--2024', `name`: 'average rate', `entity`: 'institution/jiaxing-bank', `indicator`: 'average rate', `value`: 4.1, `unit`: '%', `kind`: 'level', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `evidence`: 'average rate of 4.1%', `evidence_ids`: ['doc/sample#char=1463,1483'], `rules`: ['noun-of']},
 {`id`: 'observation/institution/jiaxing-bank--lending-to-small-and-micro-firms-at-an-average-rate--amount--38000000000-cny--actual--2024', `name`: 'lending to small and micro firms at an average rate', `entity`: 'institution/jiaxing-bank', `indicator`: 'lending to small and micro firms at an average rate', `value`: 38000000000.0, `unit`: 'CNY', `kind`: 'amount', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: '38 billion yuan to small and micro firms at an average rate', `evidence_ids`: ['doc/sample#char=1416,1475'], `rules`: ['amount-given']},
 {`id`: 'observation/institution/jiaxing-legal-aid-center--branches-opened--count--12-branches--actual--2024', `name`: 'branches opened', `entity`: 'institution/jiaxing-legal-aid-center', `indicator`: 'branches opened', `value`: 12.0, `unit`: 'branches', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: '12 new branches', `evidence_ids`: ['doc/sample#char=4008,4023'], `rules`: ['counted']},
 {`id`: 'observation/institution/jiaxing-port-authority--berths--count--2-berths--actual--2024', `name`: 'berths', `entity`: 'institution/jiaxing-port-authority', `indicator`: 'berths', `value`: 2.0, `unit`: 'berths', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: 'two new berths', `evidence_ids`: ['doc/sample#char=4815,4829'], `rules`: ['counted']},
 {`id`: 'observation/institution/nanhu-lab--visiting-teams--count--40-teams--actual--2024', `name`: 'visiting teams', `entity`: 'institution/nanhu-lab', `indicator`: 'visiting teams', `value`: 40.0, `unit`: 'teams', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: '40 visiting teams', `evidence_ids`: ['doc/sample#char=1830,1847'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--3-56-of-the-regional-product--rank--2-rank--actual--2024--in-zhejiang', `name`: '3.56% of the regional product', `entity`: 'place/jiaxing', `indicator`: '3.56% of the regional product', `value`: 2.0, `unit`: 'rank', `kind`: 'rank', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `scope`: 'in Zhejiang', `confidence`: 0.9, `evidence`: '3.56% ofthe regional product, which ranks second in Zhejiang', `evidence_ids`: ['doc/sample#char=750,810'], `rules`: ['rank']},
 {`id`: 'observation/place/jiaxing--affordable-flats-built--count--28900-flats--actual--2024', `name`: 'affordable flats built', `entity`: 'place/jiaxing', `indicator`: 'affordable flats built', `value`: 28900.0, `unit`: 'flats', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: '28,900 affordable flats', `evidence_ids`: ['doc/sample#char=3394,3417'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--amount-into-transport--target--40000000000-cny--planned--2025', `name`: 'amount into transport', `entity`: 'place/jiaxing', `indicator`: 'amount into transport', `value`: 40000000000.0, `unit`: 'CNY', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.82, `evidence`: 'Over 40 billion yuan will go into transport', `evidence_ids`: ['doc/sample#char=7415,7458'], `rules`: ['amount-done']},
 {`id`: 'observation/place/jiaxing--canteens-for-the-elderly-opened--count--46-canteens--actual--2024', `name`: 'canteens for the elderly opened', `entity`: 'place/jiaxing', `indicator`: 'canteens for the elderly opened', `value`: 46.0, `unit`: 'canteens', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: '46 canteens for the elderly', `evidence_ids`: ['doc/sample#char=5548,5575'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--cost-of-doing-business--change--minus-29570000000-cny--actual--2024', `name`: 'cost of doing business', `entity`: 'place/jiaxing', `indicator`: 'cost of doing business', `value`: -29570000000.0, `unit`: 'CNY', `kind`: 'change', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.95, `evidence`: 'cost of doing business fell by 29.57 billion yuan', `evidence_ids`: ['doc/sample#char=1218,1267'], `rules`: ['changed-by']},
 {`id`: 'observation/place/jiaxing--disputes-settled--level--98p7--actual--2024', `name`: 'disputes settled', `entity`: 'place/jiaxing', `indicator`: 'disputes settled', `value`: 98.7, `unit`: '%', `kind`: 'level', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `evidence`: '98.7% of disputes were settled', `evidence_ids`: ['doc/sample#char=4029,4059'], `rules`: ['share-of']},
 {`id`: 'observation/place/jiaxing--farm-products--count--11-products--actual--2024', `name`: 'farm products', `entity`: 'place/jiaxing', `indicator`: 'farm products', `value`: 11.0, `unit`: 'products', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: '11 farm products', `evidence_ids`: ['doc/sample#char=2919,2935'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--firms-certified-as-high-tech-enterprises--count--579-firms--actual--2024', `name`: 'firms certified as high-tech enterprises', `entity`: 'place/jiaxing', `indicator`: 'firms certified as high-tech enterprises', `value`: 579.0, `unit`: 'firms', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: '579 firms were certified as high-tech enterprises', `evidence_ids`: ['doc/sample#char=1929,1978'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--firms-received--amount--660000000-cny--actual--2024', `name`: 'firms received', `entity`: 'place/jiaxing', `indicator`: 'firms received', `value`: 660000000.0, `unit`: 'CNY', `kind`: 'amount', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: 'firms received 660 million yuan', `evidence_ids`: ['doc/sample#char=998,1029'], `rules`: ['amount-had']},
 {`id`: 'observation/place/jiaxing--fiscal-revenue--level--107360000000-cny--actual--2024', `name`: 'Fiscal revenue', `entity`: 'place/jiaxing', `indicator`: 'Fiscal revenue', `value`: 107360000000.0, `unit`: 'CNY', `kind`: 'level', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.93, `evidence`: 'Fiscal revenue reached 107.36 billion yuan', `evidence_ids`: ['doc/sample#char=550,592'], `rules`: ['reached']},
 {`id`: 'observation/place/jiaxing--fiscal-revenue--rank--3-rank--actual--2024--in-zhejiang', `name`: 'Fiscal revenue', `entity`: 'place/jiaxing', `indicator`: 'Fiscal revenue', `value`: 3.0, `unit`: 'rank', `kind`: 'rank', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `scope`: 'in Zhejiang', `confidence`: 0.8, `evidence`: 'Fiscal revenue reached 107.36 billion yuan, third inZhejiang', `evidence_ids`: ['doc/sample#char=550,610'], `rules`: ['rank']},
 {`id`: 'observation/place/jiaxing--gross-domestic-product--change--5p6--actual--2024', `name`: 'Gross domestic product', `entity`: 'place/jiaxing', `indicator`: 'Gross domestic product', `value`: 5.6, `unit`: '%', `kind`: 'change', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `evidence`: 'Gross domestic product came to 756.95 billion yuan, up 5.6%', `evidence_ids`: ['doc/sample#char=471,530'], `rules`: ['up-or-down']},
 {`id`: 'observation/place/jiaxing--gross-domestic-product--level--756950000000-cny--actual--2024', `name`: 'Gross domestic product', `entity`: 'place/jiaxing', `indicator`: 'Gross domestic product', `value`: 756950000000.0, `unit`: 'CNY', `kind`: 'level', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.92, `evidence`: 'Gross domestic product came to 756.95 billion yuan', `evidence_ids`: ['doc/sample#char=471,521'], `rules`: ['moved-to']},
 {`id`: 'observation/place/jiaxing--growth-of-added-value-of-industrial-firms-above-the-designated-size--target--6p5--planned--2025', `name`: 'growth of added value of industrial firms above the designated size', `entity`: 'place/jiaxing', `indicator`: 'growth of added value of industrial firms above the designated size', `value`: 6.5, `unit`: '%', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.95, `evidence`: 'added value of industrial firms above the designated size is to grow by 6.5%', `evidence_ids`: ['doc/sample#char=6198,6274'], `rules`: ['changed-by']},
 {`id`: 'observation/place/jiaxing--growth-of-general-budget--target--4--planned--2025', `name`: 'growth of general budget', `entity`: 'place/jiaxing', `indicator`: 'growth of general budget', `value`: 4.0, `unit`: '%', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.95, `evidence`: 'general budget will grow by 4%', `evidence_ids`: ['doc/sample#char=9157,9187'], `rules`: ['changed-by']},
 {`id`: 'observation/place/jiaxing--growth-of-gross-domestic-product--target--6--planned--2025', `name`: 'growth of gross domestic product', `entity`: 'place/jiaxing', `indicator`: 'growth of gross domestic product', `value`: 6.0, `unit`: '%', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.95, `evidence`: 'gross domestic product is to grow by about 6%', `evidence_ids`: ['doc/sample#char=6147,6192'], `rules`: ['changed-by']},
 {`id`: 'observation/place/jiaxing--high-tech-enterprises--target--400-enterprises--planned--2025', `name`: 'high-tech enterprises', `entity`: 'place/jiaxing', `indicator`: 'high-tech enterprises', `value`: 400.0, `unit`: 'enterprises', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.88, `evidence`: 'Four hundred new high-tech enterprises', `evidence_ids`: ['doc/sample#char=7086,7124'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--imports--change--9p3--actual--2024', `name`: 'imports', `entity`: 'place/jiaxing', `indicator`: 'imports', `value`: 9.3, `unit`: '%', `kind`: 'change', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.95, `evidence`: 'imports together grew by 9.3%', `evidence_ids`: ['doc/sample#char=673,702'], `rules`: ['changed-by']},
 {`id`: 'observation/place/jiaxing--investment-in-transport--amount--43700000000-cny--actual--2024', `name`: 'Investment in transport', `entity`: 'place/jiaxing', `indicator`: 'Investment in transport', `value`: 43700000000.0, `unit`: 'CNY', `kind`: 'amount', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.93, `evidence`: 'Investment in trans-\nport reached 43.7 billion yuan', `evidence_ids`: ['doc/sample#char=2362,2413'], `rules`: ['reached']},
 {`id`: 'observation/place/jiaxing--major-projects--target--100-projects--planned--2025', `name`: 'major projects', `entity`: 'place/jiaxing', `indicator`: 'major projects', `value`: 100.0, `unit`: 'projects', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.88, `evidence`: 'over 100 major projects', `evidence_ids`: ['doc/sample#char=6505,6528'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--output-of-firms-above-the-designated-size--amount--1300000000000-cny--actual--2024', `name`: 'output of firms above the designated size', `entity`: 'place/jiaxing', `indicator`: 'output of firms above the designated size', `value`: 1300000000000.0, `unit`: 'CNY', `kind`: 'amount', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: 'output of firms above the designated size passed 1.3 trillion yuan', `evidence_ids`: ['doc/sample#char=4863,4929'], `rules`: ['amount-had']},
 {`id`: 'observation/place/jiaxing--policy-on-large-scale-equipment-renewal--level--14--actual--2024', `name`: 'policy on large-scale equipment renewal', `entity`: 'place/jiaxing', `indicator`: 'policy on large-scale equipment renewal', `value`: 14.0, `kind`: 'level', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.92, `evidence`: 'policy on large-scale equipment renewal was extended to 14', `evidence_ids`: ['doc/sample#char=932,990'], `rules`: ['moved-to']},
 {`id`: 'observation/place/jiaxing--projects--count--1435-projects--actual--2024', `name`: 'projects', `entity`: 'place/jiaxing', `indicator`: 'projects', `value`: 1435.0, `unit`: 'projects', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: '1,435 projects', `evidence_ids`: ['doc/sample#char=3139,3153'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--proposals-of-the-deputies-of-the-municipal-peoples-congress-of-jiaxing-answered--count--240-proposals--actual--2024', `name`: 'proposals of the deputies of the Municipal People’s Congress of Jiaxing answered', `entity`: 'place/jiaxing', `indicator`: 'proposals of the deputies of the Municipal People’s Congress of Jiaxing answered', `value`: 240.0, `unit`: 'proposals', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: '240 proposals of the deputies of the Municipal People’s Congress of Jiaxing', `evidence_ids`: ['doc/sample#char=3846,3921'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--provinces--count--3-provinces--actual--2024', `name`: 'provinces', `entity`: 'place/jiaxing', `indicator`: 'provinces', `value`: 3.0, `unit`: 'provinces', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: 'three provinces', `evidence_ids`: ['doc/sample#char=4199,4214'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--pupils--level--90--actual--2024', `name`: 'pupils', `entity`: 'place/jiaxing', `indicator`: 'pupils', `value`: 90.0, `unit`: '%', `kind`: 'level', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.85, `evidence`: '9 out of 10 pupils', `evidence_ids`: ['doc/sample#char=5686,5704'], `rules`: ['share-of']},
 {`id`: 'observation/place/jiaxing--reduction-of-burden-on-firms--target--23000000000-cny--planned--2025', `name`: 'reduction of burden on firms', `entity`: 'place/jiaxing', `indicator`: 'reduction of burden on firms', `value`: 23000000000.0, `unit`: 'CNY', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.95, `evidence`: 'burden on firms by 23 billion yuan', `evidence_ids`: ['doc/sample#char=6546,6580'], `rules`: ['changed-by']},
 {`id`: 'observation/place/jiaxing--retail-sales-of-consumer-goods--change--5p3--actual--2024', `name`: 'Retail sales of consumer goods', `entity`: 'place/jiaxing', `indicator`: 'Retail sales of consumer goods', `value`: 5.3, `unit`: '%', `kind`: 'change', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.95, `evidence`: 'Retail sales of consumer goods rose by 5.3%', `evidence_ids`: ['doc/sample#char=612,655'], `rules`: ['changed-by']},
 {`id`: 'observation/place/jiaxing--rural-post-offices-dropped--count--4-offices--actual--2024', `name`: 'rural post offices dropped', `entity`: 'place/jiaxing', `indicator`: 'rural post offices dropped', `value`: 4.0, `unit`: 'offices', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: 'four rural post offices was dropped', `evidence_ids`: ['doc/sample#char=4234,4269'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--services-offered-across-the-borders-of-three-provinces--count--1099-services--actual--2024', `name`: 'services offered across the borders of three provinces', `entity`: 'place/jiaxing', `indicator`: 'services offered across the borders of three provinces', `value`: 1099.0, `unit`: 'services', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: '1,099 services are now offered across the borders of three provinces', `evidence_ids`: ['doc/sample#char=4146,4214'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--special-bonds--target--12000000000-cny--planned--2025', `name`: 'special bonds', `entity`: 'place/jiaxing', `indicator`: 'special bonds', `value`: 12000000000.0, `unit`: 'CNY', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.85, `evidence`: 'special bonds of 12 billion yuan', `evidence_ids`: ['doc/sample#char=9278,9310'], `rules`: ['noun-of']},
 {`id`: 'observation/place/jiaxing--spending-on-research-and-development-as-a-share-of-regional-product--level--3p56--actual--2024', `name`: 'Spending on research and development as a share of regional product', `entity`: 'place/jiaxing', `indicator`: 'Spending on research and development as a share of regional product', `value`: 3.56, `unit`: '%', `kind`: 'level', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `evidence`: 'Spending on research and development stood at 3.56%', `evidence_ids`: ['doc/sample#char=704,755'], `rules`: ['share']},
 {`id`: 'observation/place/jiaxing--spending-on-research-and-development-as-a-share-of-regional-product--target--3p6--planned--2025', `name`: 'spending on research and development as a share of regional product', `entity`: 'place/jiaxing', `indicator`: 'spending on research and development as a share of regional product', `value`: 3.6, `unit`: '%', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.9, `evidence`: 'spending on research and development will reach 3.6%', `evidence_ids`: ['doc/sample#char=6276,6328'], `rules`: ['share']},
 {`id`: 'observation/place/jiaxing--tax-refunds--amount--1200000000-cny--actual--2024', `name`: 'tax refunds', `entity`: 'place/jiaxing', `indicator`: 'tax refunds', `value`: 1200000000.0, `unit`: 'CNY', `kind`: 'amount', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `evidence`: '1.2 billion yuan in tax refunds', `evidence_ids`: ['doc/sample#char=1361,1392'], `rules`: ['amount-of']},
 {`id`: 'observation/place/jiaxing--towns--count--10-towns--actual--2024', `name`: 'towns', `entity`: 'place/jiaxing', `indicator`: 'towns', `value`: 10.0, `unit`: 'towns', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: 'Ten more towns', `evidence_ids`: ['doc/sample#char=2683,2697'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--towns--count--72-towns--actual--2024', `name`: 'towns', `entity`: 'place/jiaxing', `indicator`: 'towns', `value`: 72.0, `unit`: 'towns', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: '72 towns', `evidence_ids`: ['doc/sample#char=5655,5663'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--urban-jobs--target--110000-jobs--planned--2025', `name`: 'urban jobs', `entity`: 'place/jiaxing', `indicator`: 'urban jobs', `value`: 110000.0, `unit`: 'jobs', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.88, `evidence`: '110,000 new urban jobs', `evidence_ids`: ['doc/sample#char=8025,8047'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--urban-jobs-created--count--147000-jobs--actual--2024', `name`: 'urban jobs created', `entity`: 'place/jiaxing', `indicator`: 'urban jobs created', `value`: 147000.0, `unit`: 'jobs', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.88, `evidence`: '147,000 new urban jobs', `evidence_ids`: ['doc/sample#char=3361,3383'], `rules`: ['counted']},
 {`id`: 'observation/place/jiaxing--urban-unemployment-rate--target--5--planned--2025', `name`: 'urban unemployment rate', `entity`: 'place/jiaxing', `indicator`: 'urban unemployment rate', `value`: 5.0, `unit`: '%', `kind`: 'target', `modality`: 'planned', `time`: '2025', `start`: date('2025-01-01'), `end`: date('2025-12-31'), `confidence`: 0.93, `evidence`: 'urban unemployment rate will be kept below 5%', `evidence_ids`: ['doc/sample#char=6362,6407'], `rules`: ['reached']},
 {`id`: 'observation/place/tongxiang-economic-development-zone--plants--count--26-plants--actual--2024', `name`: 'plants', `entity`: 'place/tongxiang-economic-development-zone', `indicator`: 'plants', `value`: 26.0, `unit`: 'plants', `kind`: 'count', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.75, `evidence`: '26 new plants', `evidence_ids`: ['doc/sample#char=5337,5350'], `rules`: ['counted']},
 {`id`: 'observation/project/jiaxing-port--rank--rank--60-rank--actual--2024', `name`: 'rank', `entity`: 'project/jiaxing-port', `indicator`: 'rank', `value`: 60.0, `unit`: 'rank', `kind`: 'rank', `modality`: 'actual', `time`: '2024', `start`: date('2024-01-01'), `end`: date('2024-12-31'), `confidence`: 0.9, `evidence`: 'the 60th place', `evidence_ids`: ['doc/sample#char=2323,2337'], `rules`: ['rank']}
] AS row
MERGE (n:Observation {id: row.id}) SET n += row SET n:`Observation`;
UNWIND [
 {`id`: 'doc/sample#char=0,7', `name`: 'sample 0–7', `text`: 'Jiaxing', `from`: 0, `to`: 7, `repaired`: false},
 {`id`: 'doc/sample#char=73,79', `name`: 'sample 73–79', `text`: 'Li Jun', `from`: 73, `to`: 79, `repaired`: false},
 {`id`: 'doc/sample#char=73,133', `name`: 'sample 73–133', `text`: 'Li Jun\n\nMayor of the Municipal Peoples Government of Jiaxing', `from`: 73, `to`: 133, `repaired`: true},
 {`id`: 'doc/sample#char=94,133', `name`: 'sample 94–133', `text`: 'Municipal Peoples Government of Jiaxing', `from`: 94, `to`: 133, `repaired`: true},
 {`id`: 'doc/sample#char=126,133', `name`: 'sample 126–133', `text`: 'Jiaxing', `from`: 126, `to`: 133, `repaired`: false},
 {`id`: 'doc/sample#char=174,214', `name`: 'sample 174–214', `text`: 'Municipal People’s Government of Jiaxing', `from`: 174, `to`: 214, `repaired`: false},
 {`id`: 'doc/sample#char=207,214', `name`: 'sample 207–214', `text`: 'Jiaxing', `from`: 207, `to`: 214, `repaired`: false},
 {`id`: 'doc/sample#char=371,419', `name`: 'sample 371–419', `text`: 'Guided by the targets of the 14th Five-Year Plan', `from`: 371, `to`: 419, `repaired`: false},
 {`id`: 'doc/sample#char=400,419', `name`: 'sample 400–419', `text`: '14th Five-Year Plan', `from`: 400, `to`: 419, `repaired`: false},
 {`id`: 'doc/sample#char=471,521', `name`: 'sample 471–521', `text`: 'Gross domestic product came to 756.95 billion yuan', `from`: 471, `to`: 521, `repaired`: false},
 {`id`: 'doc/sample#char=471,530', `name`: 'sample 471–530', `text`: 'Gross domestic product came to 756.95 billion yuan, up 5.6%', `from`: 471, `to`: 530, `repaired`: false},
 {`id`: 'doc/sample#char=550,592', `name`: 'sample 550–592', `text`: 'Fiscal revenue reached 107.36 billion yuan', `from`: 550, `to`: 592, `repaired`: false},
 {`id`: 'doc/sample#char=550,610', `name`: 'sample 550–610', `text`: 'Fiscal revenue reached 107.36 billion yuan, third inZhejiang', `from`: 550, `to`: 610, `repaired`: true},
 {`id`: 'doc/sample#char=602,610', `name`: 'sample 602–610', `text`: 'Zhejiang', `from`: 602, `to`: 610, `repaired`: false},
 {`id`: 'doc/sample#char=612,655', `name`: 'sample 612–655', `text`: 'Retail sales of consumer goods rose by 5.3%', `from`: 612, `to`: 655, `repaired`: false},
 {`id`: 'doc/sample#char=673,702', `name`: 'sample 673–702', `text`: 'imports together grew by 9.3%', `from`: 673, `to`: 702, `repaired`: false},
 {`id`: 'doc/sample#char=704,755', `name`: 'sample 704–755', `text`: 'Spending on research and development stood at 3.56%', `from`: 704, `to`: 755, `repaired`: false},
 {`id`: 'doc/sample#char=750,810', `name`: 'sample 750–810', `text`: '3.56% ofthe regional product, which ranks second in Zhejiang', `from`: 750, `to`: 810, `repaired`: true},
 {`id`: 'doc/sample#char=802,810', `name`: 'sample 802–810', `text`: 'Zhejiang', `from`: 802, `to`: 810, `repaired`: false},
 {`id`: 'doc/sample#char=835,867', `name`: 'sample 835–867', `text`: 'carried out the “551” Initiative', `from`: 835, `to`: 867, `repaired`: false},
 {`id`: 'doc/sample#char=851,867', `name`: 'sample 851–867', `text`: '“551” Initiative', `from`: 851, `to`: 867, `repaired`: false},
 {`id`: 'doc/sample#char=872,926', `name`: 'sample 872–926', `text`: 'deepened the value-added reform of government services', `from`: 872, `to`: 926, `repaired`: false},
 {`id`: 'doc/sample#char=885,926', `name`: 'sample 885–926', `text`: 'value-added reform of government services', `from`: 885, `to`: 926, `repaired`: false},
 {`id`: 'doc/sample#char=932,971', `name`: 'sample 932–971', `text`: 'policy on large-scale equipment renewal', `from`: 932, `to`: 971, `repaired`: false},
 {`id`: 'doc/sample#char=932,984', `name`: 'sample 932–984', `text`: 'policy on large-scale equipment renewal was extended', `from`: 932, `to`: 984, `repaired`: false},
 {`id`: 'doc/sample#char=932,990', `name`: 'sample 932–990', `text`: 'policy on large-scale equipment renewal was extended to 14', `from`: 932, `to`: 990, `repaired`: false},
 {`id`: 'doc/sample#char=998,1029', `name`: 'sample 998–1029', `text`: 'firms received 660 million yuan', `from`: 998, `to`: 1029, `repaired`: false},
 {`id`: 'doc/sample#char=1051,1097', `name`: 'sample 1051–1097', `text`: 'issued the Action Plan for Low-altitude Flight', `from`: 1051, `to`: 1097, `repaired`: false},
 {`id`: 'doc/sample#char=1062,1097', `name`: 'sample 1062–1097', `text`: 'Action Plan for Low-altitude Flight', `from`: 1062, `to`: 1097, `repaired`: false},
 {`id`: 'doc/sample#char=1102,1110', `name`: 'sample 1102–1110', `text`: 'Zhejiang', `from`: 1102, `to`: 1110, `repaired`: false},
 {`id`: 'doc/sample#char=1102,1140', `name`: 'sample 1102–1140', `text`: 'Zhejiangs first guidelines on hydrogen', `from`: 1102, `to`: 1140, `repaired`: true},
 {`id`: 'doc/sample#char=1112,1140', `name`: 'sample 1112–1140', `text`: 'first guidelines on hydrogen', `from`: 1112, `to`: 1140, `repaired`: false},
 {`id`: 'doc/sample#char=1218,1267', `name`: 'sample 1218–1267', `text`: 'cost of doing business fell by 29.57 billion yuan', `from`: 1218, `to`: 1267, `repaired`: false},
 {`id`: 'doc/sample#char=1326,1351', `name`: 'sample 1326–1351', `text`: 'Finance Bureau of Jiaxing', `from`: 1326, `to`: 1351, `repaired`: false},
 {`id`: 'doc/sample#char=1344,1351', `name`: 'sample 1344–1351', `text`: 'Jiaxing', `from`: 1344, `to`: 1351, `repaired`: false},
 {`id`: 'doc/sample#char=1361,1392', `name`: 'sample 1361–1392', `text`: '1.2 billion yuan in tax refunds', `from`: 1361, `to`: 1392, `repaired`: false},
 {`id`: 'doc/sample#char=1398,1405', `name`: 'sample 1398–1405', `text`: 'Jiaxing', `from`: 1398, `to`: 1405, `repaired`: false},
 {`id`: 'doc/sample#char=1398,1410', `name`: 'sample 1398–1410', `text`: 'Jiaxing Bank', `from`: 1398, `to`: 1410, `repaired`: false},
 {`id`: 'doc/sample#char=1416,1475', `name`: 'sample 1416–1475', `text`: '38 billion yuan to small and micro firms at an average rate', `from`: 1416, `to`: 1475, `repaired`: false},
 {`id`: 'doc/sample#char=1463,1483', `name`: 'sample 1463–1483', `text`: 'average rate of 4.1%', `from`: 1463, `to`: 1483, `repaired`: false},
 {`id`: 'doc/sample#char=1513,1526', `name`: 'sample 1513–1526', `text`: 'Yangtze Delta', `from`: 1513, `to`: 1526, `repaired`: false},
 {`id`: 'doc/sample#char=1513,1566', `name`: 'sample 1513–1566', `text`: 'Yangtze Delta Region Institute of Tsinghua University', `from`: 1513, `to`: 1566, `repaired`: false},
 {`id`: 'doc/sample#char=1513,1625', `name`: 'sample 1513–1625', `text`: 'Yangtze Delta Region Institute of Tsinghua University founded the National Advanced Model Animal Research Center', `from`: 1513, `to`: 1625, `repaired`: false},
 {`id`: 'doc/sample#char=1547,1566', `name`: 'sample 1547–1566', `text`: 'Tsinghua University', `from`: 1547, `to`: 1566, `repaired`: false},
 {`id`: 'doc/sample#char=1567,1625', `name`: 'sample 1567–1625', `text`: 'founded the National Advanced Model Animal Research Center', `from`: 1567, `to`: 1625, `repaired`: false},
 {`id`: 'doc/sample#char=1579,1625', `name`: 'sample 1579–1625', `text`: 'National Advanced Model Animal Research Center', `from`: 1579, `to`: 1625, `repaired`: false},
 {`id`: 'doc/sample#char=1627,1638', `name`: 'sample 1627–1638', `text`: 'Xiangfu Lab', `from`: 1627, `to`: 1638, `repaired`: false},
 {`id`: 'doc/sample#char=1627,1700', `name`: 'sample 1627–1700', `text`: 'Xiangfu Lab was recognized as a provincial-level new-type R&D institution', `from`: 1627, `to`: 1700, `repaired`: false},
 {`id`: 'doc/sample#char=1659,1700', `name`: 'sample 1659–1700', `text`: 'provincial-level new-type R&D institution', `from`: 1659, `to`: 1700, `repaired`: false},
 {`id`: 'doc/sample#char=1706,1778', `name`: 'sample 1706–1778', `text`: 'new campus of the Flexible Electronics Laboratory of Tsinghua University', `from`: 1706, `to`: 1778, `repaired`: false},
 {`id`: 'doc/sample#char=1706,1795', `name`: 'sample 1706–1795', `text`: 'new campus of the Flexible Electronics Laboratory of Tsinghua University went operational', `from`: 1706, `to`: 1795, `repaired`: false},
 {`id`: 'doc/sample#char=1724,1778', `name`: 'sample 1724–1778', `text`: 'Flexible Electronics Laboratory of Tsinghua University', `from`: 1724, `to`: 1778, `repaired`: false},
 {`id`: 'doc/sample#char=1759,1778', `name`: 'sample 1759–1778', `text`: 'Tsinghua University', `from`: 1759, `to`: 1778, `repaired`: false},
 {`id`: 'doc/sample#char=1800,1805', `name`: 'sample 1800–1805', `text`: 'Nanhu', `from`: 1800, `to`: 1805, `repaired`: false},
 {`id`: 'doc/sample#char=1800,1809', `name`: 'sample 1800–1809', `text`: 'Nanhu Lab', `from`: 1800, `to`: 1809, `repaired`: false},
 {`id`: 'doc/sample#char=1800,1826', `name`: 'sample 1800–1826', `text`: 'Nanhu Lab opened its doors', `from`: 1800, `to`: 1826, `repaired`: false},
 {`id`: 'doc/sample#char=1830,1847', `name`: 'sample 1830–1847', `text`: '40 visiting teams', `from`: 1830, `to`: 1847, `repaired`: false},
 {`id`: 'doc/sample#char=1852,1897', `name`: 'sample 1852–1897', `text`: 'deepened cooperation with Zhejiang University', `from`: 1852, `to`: 1897, `repaired`: true},
 {`id`: 'doc/sample#char=1852,1919', `name`: 'sample 1852–1919', `text`: 'deepened cooperation with Zhejiang University and Tongji University', `from`: 1852, `to`: 1919, `repaired`: true},
 {`id`: 'doc/sample#char=1878,1886', `name`: 'sample 1878–1886', `text`: 'Zhejiang', `from`: 1878, `to`: 1886, `repaired`: false},
 {`id`: 'doc/sample#char=1878,1897', `name`: 'sample 1878–1897', `text`: 'Zhejiang University', `from`: 1878, `to`: 1897, `repaired`: true},
 {`id`: 'doc/sample#char=1902,1919', `name`: 'sample 1902–1919', `text`: 'Tongji University', `from`: 1902, `to`: 1919, `repaired`: false},
 {`id`: 'doc/sample#char=1929,1978', `name`: 'sample 1929–1978', `text`: '579 firms were certified as high-tech enterprises', `from`: 1929, `to`: 1978, `repaired`: false},
 {`id`: 'doc/sample#char=2020,2064', `name`: 'sample 2020–2064', `text`: 'expansion of Zhapu-Jiaxing-Suzhou Expressway', `from`: 2020, `to`: 2064, `repaired`: false},
 {`id`: 'doc/sample#char=2020,2070', `name`: 'sample 2020–2070', `text`: 'expansion of Zhapu-Jiaxing-Suzhou Expressway began', `from`: 2020, `to`: 2070, `repaired`: false},
 {`id`: 'doc/sample#char=2033,2038', `name`: 'sample 2033–2038', `text`: 'Zhapu', `from`: 2033, `to`: 2038, `repaired`: false},
 {`id`: 'doc/sample#char=2033,2064', `name`: 'sample 2033–2064', `text`: 'Zhapu-Jiaxing-Suzhou Expressway', `from`: 2033, `to`: 2064, `repaired`: false},
 {`id`: 'doc/sample#char=2039,2046', `name`: 'sample 2039–2046', `text`: 'Jiaxing', `from`: 2039, `to`: 2046, `repaired`: false},
 {`id`: 'doc/sample#char=2047,2053', `name`: 'sample 2047–2053', `text`: 'Suzhou', `from`: 2047, `to`: 2053, `repaired`: false},
 {`id`: 'doc/sample#char=2079,2145', `name`: 'sample 2079–2145', `text`: 'accelerated the construction of Shanghai-Jiaxing Intercity Railway', `from`: 2079, `to`: 2145, `repaired`: false},
 {`id`: 'doc/sample#char=2079,2170', `name`: 'sample 2079–2170', `text`: 'accelerated the construction of Shanghai-Jiaxing Intercity Railway andJiaxing Nanhu Airport', `from`: 2079, `to`: 2170, `repaired`: true},
 {`id`: 'doc/sample#char=2111,2119', `name`: 'sample 2111–2119', `text`: 'Shanghai', `from`: 2111, `to`: 2119, `repaired`: false},
 {`id`: 'doc/sample#char=2111,2145', `name`: 'sample 2111–2145', `text`: 'Shanghai-Jiaxing Intercity Railway', `from`: 2111, `to`: 2145, `repaired`: false},
 {`id`: 'doc/sample#char=2120,2127', `name`: 'sample 2120–2127', `text`: 'Jiaxing', `from`: 2120, `to`: 2127, `repaired`: false},
 {`id`: 'doc/sample#char=2149,2156', `name`: 'sample 2149–2156', `text`: 'Jiaxing', `from`: 2149, `to`: 2156, `repaired`: false},
 {`id`: 'doc/sample#char=2149,2170', `name`: 'sample 2149–2170', `text`: 'Jiaxing Nanhu Airport', `from`: 2149, `to`: 2170, `repaired`: false},
 {`id`: 'doc/sample#char=2157,2162', `name`: 'sample 2157–2162', `text`: 'Nanhu', `from`: 2157, `to`: 2162, `repaired`: false},
 {`id`: 'doc/sample#char=2190,2196', `name`: 'sample 2190–2196', `text`: 'Suzhou', `from`: 2190, `to`: 2196, `repaired`: false},
 {`id`: 'doc/sample#char=2190,2215', `name`: 'sample 2190–2215', `text`: 'Suzhou-Taizhou Expressway', `from`: 2190, `to`: 2215, `repaired`: false},
 {`id`: 'doc/sample#char=2190,2226', `name`: 'sample 2190–2226', `text`: 'Suzhou-Taizhou Expressway (Phase II)', `from`: 2190, `to`: 2226, `repaired`: false},
 {`id`: 'doc/sample#char=2190,2241', `name`: 'sample 2190–2241', `text`: 'Suzhou-Taizhou Expressway (Phase II) were completed', `from`: 2190, `to`: 2241, `repaired`: false},
 {`id`: 'doc/sample#char=2197,2204', `name`: 'sample 2197–2204', `text`: 'Taizhou', `from`: 2197, `to`: 2204, `repaired`: false},
 {`id`: 'doc/sample#char=2243,2276', `name`: 'sample 2243–2276', `text`: 'North Zhejiang Container Waterway', `from`: 2243, `to`: 2276, `repaired`: false},
 {`id`: 'doc/sample#char=2243,2293', `name`: 'sample 2243–2293', `text`: 'North Zhejiang Container Waterway went operational', `from`: 2243, `to`: 2293, `repaired`: false},
 {`id`: 'doc/sample#char=2249,2257', `name`: 'sample 2249–2257', `text`: 'Zhejiang', `from`: 2249, `to`: 2257, `repaired`: false},
 {`id`: 'doc/sample#char=2299,2306', `name`: 'sample 2299–2306', `text`: 'Jiaxing', `from`: 2299, `to`: 2306, `repaired`: false},
 {`id`: 'doc/sample#char=2299,2311', `name`: 'sample 2299–2311', `text`: 'Jiaxing Port', `from`: 2299, `to`: 2311, `repaired`: false},
 {`id`: 'doc/sample#char=2323,2337', `name`: 'sample 2323–2337', `text`: 'the 60th place', `from`: 2323, `to`: 2337, `repaired`: false},
 {`id`: 'doc/sample#char=2362,2413', `name`: 'sample 2362–2413', `text`: 'Investment in trans-\nport reached 43.7 billion yuan', `from`: 2362, `to`: 2413, `repaired`: true},
 {`id`: 'doc/sample#char=2447,2454', `name`: 'sample 2447–2454', `text`: 'Yanguan', `from`: 2447, `to`: 2454, `repaired`: false},
 {`id`: 'doc/sample#char=2447,2470', `name`: 'sample 2447–2470', `text`: 'Yanguan Tide Music City', `from`: 2447, `to`: 2470, `repaired`: false},
 {`id`: 'doc/sample#char=2447,2480', `name`: 'sample 2447–2480', `text`: 'Yanguan Tide Music City (Phase I)', `from`: 2447, `to`: 2480, `repaired`: false},
 {`id`: 'doc/sample#char=2447,2503', `name`: 'sample 2447–2503', `text`: 'Yanguan Tide Music City (Phase I) was opened to visitors', `from`: 2447, `to`: 2503, `repaired`: false},
 {`id`: 'doc/sample#char=2505,2512', `name`: 'sample 2505–2512', `text`: 'Jiaxing', `from`: 2505, `to`: 2512, `repaired`: false},
 {`id`: 'doc/sample#char=2505,2603', `name`: 'sample 2505–2603', `text`: 'Jiaxing was recognized by the Ministry of Housing as a national pilot city for small public spaces', `from`: 2505, `to`: 2603, `repaired`: true},
 {`id`: 'doc/sample#char=2513,2603', `name`: 'sample 2513–2603', `text`: 'was recognized by the Ministry of Housing as a national pilot city for small public spaces', `from`: 2513, `to`: 2603, `repaired`: true},
 {`id`: 'doc/sample#char=2535,2554', `name`: 'sample 2535–2554', `text`: 'Ministry of Housing', `from`: 2535, `to`: 2554, `repaired`: false},
 {`id`: 'doc/sample#char=2560,2603', `name`: 'sample 2560–2603', `text`: 'national pilot city for small public spaces', `from`: 2560, `to`: 2603, `repaired`: true},
 {`id`: 'doc/sample#char=2609,2618', `name`: 'sample 2609–2618', `text`: 'Tongxiang', `from`: 2609, `to`: 2618, `repaired`: false},
 {`id`: 'doc/sample#char=2609,2681', `name`: 'sample 2609–2681', `text`: 'Tongxiang was designated as a national pilot city for connected vehicles', `from`: 2609, `to`: 2681, `repaired`: false},
 {`id`: 'doc/sample#char=2639,2681', `name`: 'sample 2639–2681', `text`: 'national pilot city for connected vehicles', `from`: 2639, `to`: 2681, `repaired`: false},
 {`id`: 'doc/sample#char=2683,2697', `name`: 'sample 2683–2697', `text`: 'Ten more towns', `from`: 2683, `to`: 2697, `repaired`: false},
 {`id`: 'doc/sample#char=2759,2800', `name`: 'sample 2759–2800', `text`: 'promoting the Green Rural Revival Program', `from`: 2759, `to`: 2800, `repaired`: false},
 {`id`: 'doc/sample#char=2773,2800', `name`: 'sample 2773–2800', `text`: 'Green Rural Revival Program', `from`: 2773, `to`: 2800, `repaired`: false},
 {`id`: 'doc/sample#char=2806,2814', `name`: 'sample 2806–2814', `text`: 'Xincheng', `from`: 2806, `to`: 2814, `repaired`: false},
 {`id`: 'doc/sample#char=2806,2830', `name`: 'sample 2806–2830', `text`: 'Xincheng Farmers’ Market', `from`: 2806, `to`: 2830, `repaired`: false},
 {`id`: 'doc/sample#char=2806,2867', `name`: 'sample 2806–2867', `text`: 'Xincheng Farmers’ Market became a provincial five-star market', `from`: 2806, `to`: 2867, `repaired`: false},
 {`id`: 'doc/sample#char=2840,2867', `name`: 'sample 2840–2867', `text`: 'provincial five-star market', `from`: 2840, `to`: 2867, `repaired`: false},
 {`id`: 'doc/sample#char=2874,2897', `name`: 'sample 2874–2897', `text`: 'Four Seasons of Jiatian', `from`: 2874, `to`: 2897, `repaired`: false},
 {`id`: 'doc/sample#char=2919,2935', `name`: 'sample 2919–2935', `text`: '11 farm products', `from`: 2919, `to`: 2935, `repaired`: false},
 {`id`: 'doc/sample#char=3083,3134', `name`: 'sample 3083–3134', `text`: 'implemented the “811” Pilot Civilization Initiative', `from`: 3083, `to`: 3134, `repaired`: false},
 {`id`: 'doc/sample#char=3099,3134', `name`: 'sample 3099–3134', `text`: '“811” Pilot Civilization Initiative', `from`: 3099, `to`: 3134, `repaired`: false},
 {`id`: 'doc/sample#char=3139,3153', `name`: 'sample 3139–3153', `text`: '1,435 projects', `from`: 3139, `to`: 3153, `repaired`: false},
 {`id`: 'doc/sample#char=3174,3181', `name`: 'sample 3174–3181', `text`: 'Jiaxing', `from`: 3174, `to`: 3181, `repaired`: false},
 {`id`: 'doc/sample#char=3174,3221', `name`: 'sample 3174–3221', `text`: 'Jiaxing won the Silver Tripod Award of Zhejiang', `from`: 3174, `to`: 3221, `repaired`: false},
 {`id`: 'doc/sample#char=3190,3221', `name`: 'sample 3190–3221', `text`: 'Silver Tripod Award of Zhejiang', `from`: 3190, `to`: 3221, `repaired`: false},
 {`id`: 'doc/sample#char=3213,3221', `name`: 'sample 3213–3221', `text`: 'Zhejiang', `from`: 3213, `to`: 3221, `repaired`: false},
 {`id`: 'doc/sample#char=3361,3383', `name`: 'sample 3361–3383', `text`: '147,000 new urban jobs', `from`: 3361, `to`: 3383, `repaired`: true},
 {`id`: 'doc/sample#char=3394,3417', `name`: 'sample 3394–3417', `text`: '28,900 affordable flats', `from`: 3394, `to`: 3417, `repaired`: false},
 {`id`: 'doc/sample#char=3439,3472', `name`: 'sample 3439–3472', `text`: 'Childrens Welfare Home of Jiaxing', `from`: 3439, `to`: 3472, `repaired`: true},
 {`id`: 'doc/sample#char=3439,3485', `name`: 'sample 3439–3485', `text`: 'Childrens Welfare Home of Jiaxing was finished', `from`: 3439, `to`: 3485, `repaired`: true},
 {`id`: 'doc/sample#char=3465,3472', `name`: 'sample 3465–3472', `text`: 'Jiaxing', `from`: 3465, `to`: 3472, `repaired`: false},
 {`id`: 'doc/sample#char=3491,3516', `name`: 'sample 3491–3516', `text`: 'First Hospital of Jiaxing', `from`: 3491, `to`: 3516, `repaired`: false},
 {`id`: 'doc/sample#char=3491,3527', `name`: 'sample 3491–3527', `text`: 'First Hospital of Jiaxing (Phase II)', `from`: 3491, `to`: 3527, `repaired`: false},
 {`id`: 'doc/sample#char=3491,3541', `name`: 'sample 3491–3541', `text`: 'First Hospital of Jiaxing (Phase II) was completed', `from`: 3491, `to`: 3541, `repaired`: false},
 {`id`: 'doc/sample#char=3509,3516', `name`: 'sample 3509–3516', `text`: 'Jiaxing', `from`: 3509, `to`: 3516, `repaired`: false},
 {`id`: 'doc/sample#char=3543,3550', `name`: 'sample 3543–3550', `text`: 'Jiaxing', `from`: 3543, `to`: 3550, `repaired`: false},
 {`id`: 'doc/sample#char=3543,3557', `name`: 'sample 3543–3557', `text`: 'Jiaxing Museum', `from`: 3543, `to`: 3557, `repaired`: false},
 {`id`: 'doc/sample#char=3543,3600', `name`: 'sample 3543–3600', `text`: 'Jiaxing Museum was rated as a national first-class museum', `from`: 3543, `to`: 3600, `repaired`: false},
 {`id`: 'doc/sample#char=3573,3600', `name`: 'sample 3573–3600', `text`: 'national first-class museum', `from`: 3573, `to`: 3600, `repaired`: false},
 {`id`: 'doc/sample#char=3606,3610', `name`: 'sample 3606–3610', `text`: 'city', `from`: 3606, `to`: 3610, `repaired`: false},
 {`id`: 'doc/sample#char=3606,3638', `name`: 'sample 3606–3638', `text`: 'city hosted the Jiaxing Marathon', `from`: 3606, `to`: 3638, `repaired`: false},
 {`id`: 'doc/sample#char=3606,3670', `name`: 'sample 3606–3670', `text`: 'city hosted the Jiaxing Marathon and the Wuzhen Theater Festival', `from`: 3606, `to`: 3670, `repaired`: false},
 {`id`: 'doc/sample#char=3622,3629', `name`: 'sample 3622–3629', `text`: 'Jiaxing', `from`: 3622, `to`: 3629, `repaired`: false},
 {`id`: 'doc/sample#char=3622,3638', `name`: 'sample 3622–3638', `text`: 'Jiaxing Marathon', `from`: 3622, `to`: 3638, `repaired`: false},
 {`id`: 'doc/sample#char=3647,3653', `name`: 'sample 3647–3653', `text`: 'Wuzhen', `from`: 3647, `to`: 3653, `repaired`: false},
 {`id`: 'doc/sample#char=3647,3670', `name`: 'sample 3647–3670', `text`: 'Wuzhen Theater Festival', `from`: 3647, `to`: 3670, `repaired`: false},
 {`id`: 'doc/sample#char=3676,3682', `name`: 'sample 3676–3682', `text`: 'Wuzhen', `from`: 3676, `to`: 3682, `repaired`: false},
 {`id`: 'doc/sample#char=3676,3722', `name`: 'sample 3676–3722', `text`: 'Wuzhen Summit of the World Internet Conference', `from`: 3676, `to`: 3722, `repaired`: false},
 {`id`: 'doc/sample#char=3697,3722', `name`: 'sample 3697–3722', `text`: 'World Internet Conference', `from`: 3697, `to`: 3722, `repaired`: false},
 {`id`: 'doc/sample#char=3773,3780', `name`: 'sample 3773–3780', `text`: 'Bebinca', `from`: 3773, `to`: 3780, `repaired`: false},
 {`id`: 'doc/sample#char=3787,3794', `name`: 'sample 3787–3794', `text`: 'Pulasan', `from`: 3787, `to`: 3794, `repaired`: false},
 {`id`: 'doc/sample#char=3846,3921', `name`: 'sample 3846–3921', `text`: '240 proposals of the deputies of the Municipal People’s Congress of Jiaxing', `from`: 3846, `to`: 3921, `repaired`: false},
 {`id`: 'doc/sample#char=3883,3921', `name`: 'sample 3883–3921', `text`: 'Municipal People’s Congress of Jiaxing', `from`: 3883, `to`: 3921, `repaired`: false},
 {`id`: 'doc/sample#char=3914,3921', `name`: 'sample 3914–3921', `text`: 'Jiaxing', `from`: 3914, `to`: 3921, `repaired`: false},
 {`id`: 'doc/sample#char=3937,3970', `name`: 'sample 3937–3970', `text`: 'CPPCC Jiaxing Municipal Committee', `from`: 3937, `to`: 3970, `repaired`: false},
 {`id`: 'doc/sample#char=3943,3950', `name`: 'sample 3943–3950', `text`: 'Jiaxing', `from`: 3943, `to`: 3950, `repaired`: false},
 {`id`: 'doc/sample#char=3976,3983', `name`: 'sample 3976–3983', `text`: 'Jiaxing', `from`: 3976, `to`: 3983, `repaired`: false},
 {`id`: 'doc/sample#char=3976,4000', `name`: 'sample 3976–4000', `text`: 'Jiaxing Legal Aid Center', `from`: 3976, `to`: 4000, `repaired`: false},
 {`id`: 'doc/sample#char=4008,4023', `name`: 'sample 4008–4023', `text`: '12 new branches', `from`: 4008, `to`: 4023, `repaired`: false},
 {`id`: 'doc/sample#char=4029,4059', `name`: 'sample 4029–4059', `text`: '98.7% of disputes were settled', `from`: 4029, `to`: 4059, `repaired`: false},
 {`id`: 'doc/sample#char=4079,4114', `name`: 'sample 4079–4114', `text`: 'One-stop Resolution for Key Matters', `from`: 4079, `to`: 4114, `repaired`: false},
 {`id`: 'doc/sample#char=4146,4214', `name`: 'sample 4146–4214', `text`: '1,099 services are now offered across the borders of three provinces', `from`: 4146, `to`: 4214, `repaired`: false},
 {`id`: 'doc/sample#char=4199,4214', `name`: 'sample 4199–4214', `text`: 'three provinces', `from`: 4199, `to`: 4214, `repaired`: false},
 {`id`: 'doc/sample#char=4234,4269', `name`: 'sample 4234–4269', `text`: 'four rural post offices was dropped', `from`: 4234, `to`: 4269, `repaired`: false},
 {`id`: 'doc/sample#char=4373,4381', `name`: 'sample 4373–4381', `text`: 'Shanghai', `from`: 4373, `to`: 4381, `repaired`: false},
 {`id`: 'doc/sample#char=4373,4400', `name`: 'sample 4373–4400', `text`: 'Shanghai and Suzhou we drew', `from`: 4373, `to`: 4400, `repaired`: false},
 {`id`: 'doc/sample#char=4386,4392', `name`: 'sample 4386–4392', `text`: 'Suzhou', `from`: 4386, `to`: 4392, `repaired`: false},
 {`id`: 'doc/sample#char=4386,4400', `name`: 'sample 4386–4400', `text`: 'Suzhou we drew', `from`: 4386, `to`: 4400, `repaired`: false},
 {`id`: 'doc/sample#char=4396,4468', `name`: 'sample 4396–4468', `text`: 'drew up a three-year action plan for the Hongqiao International Open Hub', `from`: 4396, `to`: 4468, `repaired`: false},
 {`id`: 'doc/sample#char=4406,4468', `name`: 'sample 4406–4468', `text`: 'three-year action plan for the Hongqiao International Open Hub', `from`: 4406, `to`: 4468, `repaired`: false},
 {`id`: 'doc/sample#char=4437,4445', `name`: 'sample 4437–4445', `text`: 'Hongqiao', `from`: 4437, `to`: 4445, `repaired`: false},
 {`id`: 'doc/sample#char=4437,4468', `name`: 'sample 4437–4468', `text`: 'Hongqiao International Open Hub', `from`: 4437, `to`: 4468, `repaired`: false},
 {`id`: 'doc/sample#char=4470,4477', `name`: 'sample 4470–4477', `text`: 'Jiashan', `from`: 4470, `to`: 4477, `repaired`: false},
 {`id`: 'doc/sample#char=4470,4502', `name`: 'sample 4470–4502', `text`: 'Jiashan Fudan Research Institute', `from`: 4470, `to`: 4502, `repaired`: false},
 {`id`: 'doc/sample#char=4470,4538', `name`: 'sample 4470–4538', `text`: 'Jiashan Fudan Research Institute, which is located in Jiashan County', `from`: 4470, `to`: 4538, `repaired`: false},
 {`id`: 'doc/sample#char=4470,4573', `name`: 'sample 4470–4573', `text`: 'Jiashan Fudan Research Institute, which is located in Jiashan County, joined the Clean Delta Initiative', `from`: 4470, `to`: 4573, `repaired`: false},
 {`id`: 'doc/sample#char=4524,4538', `name`: 'sample 4524–4538', `text`: 'Jiashan County', `from`: 4524, `to`: 4538, `repaired`: false},
 {`id`: 'doc/sample#char=4551,4573', `name`: 'sample 4551–4573', `text`: 'Clean Delta Initiative', `from`: 4551, `to`: 4573, `repaired`: false},
 {`id`: 'doc/sample#char=4579,4587', `name`: 'sample 4579–4587', `text`: 'Shanghai', `from`: 4579, `to`: 4587, `repaired`: false},
 {`id`: 'doc/sample#char=4579,4643', `name`: 'sample 4579–4643', `text`: 'Shanghai-Jiaxing Comprehensive Integrated Development initiative', `from`: 4579, `to`: 4643, `repaired`: false},
 {`id`: 'doc/sample#char=4579,4691', `name`: 'sample 4579–4691', `text`: 'Shanghai-Jiaxing Comprehensive Integrated Development initiative became part of the Yangtze River Delta Strategy', `from`: 4579, `to`: 4691, `repaired`: false},
 {`id`: 'doc/sample#char=4588,4595', `name`: 'sample 4588–4595', `text`: 'Jiaxing', `from`: 4588, `to`: 4595, `repaired`: false},
 {`id`: 'doc/sample#char=4663,4682', `name`: 'sample 4663–4682', `text`: 'Yangtze River Delta', `from`: 4663, `to`: 4682, `repaired`: false},
 {`id`: 'doc/sample#char=4663,4691', `name`: 'sample 4663–4691', `text`: 'Yangtze River Delta Strategy', `from`: 4663, `to`: 4691, `repaired`: false},
 {`id`: 'doc/sample#char=4697,4705', `name`: 'sample 4697–4705', `text`: 'Chen Wei', `from`: 4697, `to`: 4705, `repaired`: false},
 {`id`: 'doc/sample#char=4697,4745', `name`: 'sample 4697–4745', `text`: 'Chen Wei, director of the Jiaxing Port Authority', `from`: 4697, `to`: 4745, `repaired`: false},
 {`id`: 'doc/sample#char=4723,4730', `name`: 'sample 4723–4730', `text`: 'Jiaxing', `from`: 4723, `to`: 4730, `repaired`: false},
 {`id`: 'doc/sample#char=4723,4745', `name`: 'sample 4723–4745', `text`: 'Jiaxing Port Authority', `from`: 4723, `to`: 4745, `repaired`: false},
 {`id`: 'doc/sample#char=4760,4768', `name`: 'sample 4760–4768', `text`: 'Zhejiang', `from`: 4760, `to`: 4768, `repaired`: false},
 {`id`: 'doc/sample#char=4760,4785', `name`: 'sample 4760–4785', `text`: 'Zhejiang Friendship Award', `from`: 4760, `to`: 4785, `repaired`: false},
 {`id`: 'doc/sample#char=4791,4805', `name`: 'sample 4791–4805', `text`: 'Port Authority', `from`: 4791, `to`: 4805, `repaired`: false},
 {`id`: 'doc/sample#char=4815,4829', `name`: 'sample 4815–4829', `text`: 'two new berths', `from`: 4815, `to`: 4829, `repaired`: false},
 {`id`: 'doc/sample#char=4863,4929', `name`: 'sample 4863–4929', `text`: 'output of firms above the designated size passed 1.3 trillion yuan', `from`: 4863, `to`: 4929, `repaired`: false},
 {`id`: 'doc/sample#char=4931,4937', `name`: 'sample 4931–4937', `text`: 'Pinghu', `from`: 4931, `to`: 4937, `repaired`: false},
 {`id`: 'doc/sample#char=5002,5009', `name`: 'sample 5002–5009', `text`: 'Jiaxing', `from`: 5002, `to`: 5009, `repaired`: false},
 {`id`: 'doc/sample#char=5002,5022', `name`: 'sample 5002–5022', `text`: 'Jiaxing Science City', `from`: 5002, `to`: 5022, `repaired`: false},
 {`id`: 'doc/sample#char=5032,5039', `name`: 'sample 5032–5039', `text`: 'Haining', `from`: 5032, `to`: 5039, `repaired`: false},
 {`id`: 'doc/sample#char=5032,5052', `name`: 'sample 5032–5052', `text`: 'Haining Leather Expo', `from`: 5032, `to`: 5052, `repaired`: false},
 {`id`: 'doc/sample#char=5074,5086', `name`: 'sample 5074–5086', `text`: '31 countries', `from`: 5074, `to`: 5086, `repaired`: false},
 {`id`: 'doc/sample#char=5110,5117', `name`: 'sample 5110–5117', `text`: 'Jiaxing', `from`: 5110, `to`: 5117, `repaired`: false},
 {`id`: 'doc/sample#char=5110,5123', `name`: 'sample 5110–5123', `text`: 'Jiaxing No. 2', `from`: 5110, `to`: 5123, `repaired`: false},
 {`id`: 'doc/sample#char=5186,5192', `name`: 'sample 5186–5192', `text`: 'Haiyan', `from`: 5186, `to`: 5192, `repaired`: false},
 {`id`: 'doc/sample#char=5216,5225', `name`: 'sample 5216–5225', `text`: 'Tongxiang', `from`: 5216, `to`: 5225, `repaired`: false},
 {`id`: 'doc/sample#char=5216,5289', `name`: 'sample 5216–5289', `text`: 'Tongxiang was chosen as a provincial pilot county for smart manufacturing', `from`: 5216, `to`: 5289, `repaired`: false},
 {`id`: 'doc/sample#char=5242,5289', `name`: 'sample 5242–5289', `text`: 'provincial pilot county for smart manufacturing', `from`: 5242, `to`: 5289, `repaired`: false},
 {`id`: 'doc/sample#char=5293,5302', `name`: 'sample 5293–5302', `text`: 'Tongxiang', `from`: 5293, `to`: 5302, `repaired`: false},
 {`id`: 'doc/sample#char=5293,5328', `name`: 'sample 5293–5328', `text`: 'Tongxiang Economic Development Zone', `from`: 5293, `to`: 5328, `repaired`: false},
 {`id`: 'doc/sample#char=5337,5350', `name`: 'sample 5337–5350', `text`: '26 new plants', `from`: 5337, `to`: 5350, `repaired`: false},
 {`id`: 'doc/sample#char=5444,5448', `name`: 'sample 5444–5448', `text`: 'city', `from`: 5444, `to`: 5448, `repaired`: false},
 {`id`: 'doc/sample#char=5444,5497', `name`: 'sample 5444–5497', `text`: 'city jointly founded the Jiaxing Institute of Nursing', `from`: 5444, `to`: 5497, `repaired`: false},
 {`id`: 'doc/sample#char=5457,5497', `name`: 'sample 5457–5497', `text`: 'founded the Jiaxing Institute of Nursing', `from`: 5457, `to`: 5497, `repaired`: false},
 {`id`: 'doc/sample#char=5469,5476', `name`: 'sample 5469–5476', `text`: 'Jiaxing', `from`: 5469, `to`: 5476, `repaired`: false},
 {`id`: 'doc/sample#char=5469,5497', `name`: 'sample 5469–5497', `text`: 'Jiaxing Institute of Nursing', `from`: 5469, `to`: 5497, `repaired`: false},
 {`id`: 'doc/sample#char=5507,5540', `name`: 'sample 5507–5540', `text`: 'Municipal Bureau of Civil Affairs', `from`: 5507, `to`: 5540, `repaired`: false},
 {`id`: 'doc/sample#char=5548,5575', `name`: 'sample 5548–5575', `text`: '46 canteens for the elderly', `from`: 5548, `to`: 5575, `repaired`: false},
 {`id`: 'doc/sample#char=5581,5587', `name`: 'sample 5581–5587', `text`: 'Bureau', `from`: 5581, `to`: 5587, `repaired`: false},
 {`id`: 'doc/sample#char=5618,5651', `name`: 'sample 5618–5651', `text`: 'launched the “Warm Hands Campaign', `from`: 5618, `to`: 5651, `repaired`: false},
 {`id`: 'doc/sample#char=5632,5651', `name`: 'sample 5632–5651', `text`: 'Warm Hands Campaign', `from`: 5632, `to`: 5651, `repaired`: false},
 {`id`: 'doc/sample#char=5655,5663', `name`: 'sample 5655–5663', `text`: '72 towns', `from`: 5655, `to`: 5663, `repaired`: false},
 {`id`: 'doc/sample#char=5686,5704', `name`: 'sample 5686–5704', `text`: '9 out of 10 pupils', `from`: 5686, `to`: 5704, `repaired`: false},
 {`id`: 'doc/sample#char=5728,5735', `name`: 'sample 5728–5735', `text`: 'Jiaxing', `from`: 5728, `to`: 5735, `repaired`: false},
 {`id`: 'doc/sample#char=5728,5751', `name`: 'sample 5728–5751', `text`: 'Jiaxing Youth Orchestra', `from`: 5728, `to`: 5751, `repaired`: false},
 {`id`: 'doc/sample#char=5728,5782', `name`: 'sample 5728–5782', `text`: 'Jiaxing Youth Orchestra, founded by Jiaxing University', `from`: 5728, `to`: 5782, `repaired`: false},
 {`id`: 'doc/sample#char=5764,5771', `name`: 'sample 5764–5771', `text`: 'Jiaxing', `from`: 5764, `to`: 5771, `repaired`: false},
 {`id`: 'doc/sample#char=5764,5782', `name`: 'sample 5764–5782', `text`: 'Jiaxing University', `from`: 5764, `to`: 5782, `repaired`: false},
 {`id`: 'doc/sample#char=5806,5823', `name`: 'sample 5806–5823', `text`: 'National Day Gala', `from`: 5806, `to`: 5823, `repaired`: false},
 {`id`: 'doc/sample#char=6093,6112', `name`: 'sample 6093–6112', `text`: '14th Five-Year Plan', `from`: 6093, `to`: 6112, `repaired`: false},
 {`id`: 'doc/sample#char=6147,6192', `name`: 'sample 6147–6192', `text`: 'gross domestic product is to grow by about 6%', `from`: 6147, `to`: 6192, `repaired`: false},
 {`id`: 'doc/sample#char=6198,6274', `name`: 'sample 6198–6274', `text`: 'added value of industrial firms above the designated size is to grow by 6.5%', `from`: 6198, `to`: 6274, `repaired`: false},
 {`id`: 'doc/sample#char=6276,6328', `name`: 'sample 6276–6328', `text`: 'spending on research and development will reach 3.6%', `from`: 6276, `to`: 6328, `repaired`: false},
 {`id`: 'doc/sample#char=6362,6407', `name`: 'sample 6362–6407', `text`: 'urban unemployment rate will be kept below 5%', `from`: 6362, `to`: 6407, `repaired`: false},
 {`id`: 'doc/sample#char=6454,6487', `name`: 'sample 6454–6487', `text`: 'to implement the “551” Initiative', `from`: 6454, `to`: 6487, `repaired`: false},
 {`id`: 'doc/sample#char=6471,6487', `name`: 'sample 6471–6487', `text`: '“551” Initiative', `from`: 6471, `to`: 6487, `repaired`: false},
 {`id`: 'doc/sample#char=6505,6528', `name`: 'sample 6505–6528', `text`: 'over 100 major projects', `from`: 6505, `to`: 6528, `repaired`: false},
 {`id`: 'doc/sample#char=6546,6580', `name`: 'sample 6546–6580', `text`: 'burden on firms by 23 billion yuan', `from`: 6546, `to`: 6580, `repaired`: false},
 {`id`: 'doc/sample#char=6582,6619', `name`: 'sample 6582–6619', `text`: 'launch the Zero Wage Arrears Campaign', `from`: 6582, `to`: 6619, `repaired`: false},
 {`id`: 'doc/sample#char=6593,6619', `name`: 'sample 6593–6619', `text`: 'Zero Wage Arrears Campaign', `from`: 6593, `to`: 6619, `repaired`: false},
 {`id`: 'doc/sample#char=6625,6658', `name`: 'sample 6625–6658', `text`: 'formulate the 15th Five-Year Plan', `from`: 6625, `to`: 6658, `repaired`: false},
 {`id`: 'doc/sample#char=6639,6658', `name`: 'sample 6639–6658', `text`: '15th Five-Year Plan', `from`: 6639, `to`: 6658, `repaired`: false},
 {`id`: 'doc/sample#char=6663,6694', `name`: 'sample 6663–6694', `text`: 'will strengthen Nanhu Fund Town', `from`: 6663, `to`: 6694, `repaired`: false},
 {`id`: 'doc/sample#char=6679,6684', `name`: 'sample 6679–6684', `text`: 'Nanhu', `from`: 6679, `to`: 6684, `repaired`: false},
 {`id`: 'doc/sample#char=6679,6694', `name`: 'sample 6679–6694', `text`: 'Nanhu Fund Town', `from`: 6679, `to`: 6694, `repaired`: false},
 {`id`: 'doc/sample#char=6699,6730', `name`: 'sample 6699–6730', `text`: 'improve Jiaxing Free Trade Zone', `from`: 6699, `to`: 6730, `repaired`: true},
 {`id`: 'doc/sample#char=6707,6714', `name`: 'sample 6707–6714', `text`: 'Jiaxing', `from`: 6707, `to`: 6714, `repaired`: false},
 {`id`: 'doc/sample#char=6707,6730', `name`: 'sample 6707–6730', `text`: 'Jiaxing Free Trade Zone', `from`: 6707, `to`: 6730, `repaired`: true},
 {`id`: 'doc/sample#char=6766,6836', `name`: 'sample 6766–6836', `text`: 'will set up the Sci-tech Achievements Transformation Center of Jiaxing', `from`: 6766, `to`: 6836, `repaired`: false},
 {`id`: 'doc/sample#char=6782,6836', `name`: 'sample 6782–6836', `text`: 'Sci-tech Achievements Transformation Center of Jiaxing', `from`: 6782, `to`: 6836, `repaired`: false},
 {`id`: 'doc/sample#char=6829,6836', `name`: 'sample 6829–6836', `text`: 'Jiaxing', `from`: 6829, `to`: 6836, `repaired`: false},
 {`id`: 'doc/sample#char=6838,6864', `name`: 'sample 6838–6864', `text`: 'support Jiaxing University', `from`: 6838, `to`: 6864, `repaired`: false},
 {`id`: 'doc/sample#char=6838,6893', `name`: 'sample 6838–6893', `text`: 'support Jiaxing University and Jiaxing Nanhu University', `from`: 6838, `to`: 6893, `repaired`: false},
 {`id`: 'doc/sample#char=6846,6853', `name`: 'sample 6846–6853', `text`: 'Jiaxing', `from`: 6846, `to`: 6853, `repaired`: false},
 {`id`: 'doc/sample#char=6846,6864', `name`: 'sample 6846–6864', `text`: 'Jiaxing University', `from`: 6846, `to`: 6864, `repaired`: false},
 {`id`: 'doc/sample#char=6869,6876', `name`: 'sample 6869–6876', `text`: 'Jiaxing', `from`: 6869, `to`: 6876, `repaired`: false},
 {`id`: 'doc/sample#char=6869,6893', `name`: 'sample 6869–6893', `text`: 'Jiaxing Nanhu University', `from`: 6869, `to`: 6893, `repaired`: false},
 {`id`: 'doc/sample#char=6877,6882', `name`: 'sample 6877–6882', `text`: 'Nanhu', `from`: 6877, `to`: 6882, `repaired`: false},
 {`id`: 'doc/sample#char=6899,6951', `name`: 'sample 6899–6951', `text`: 'deepen the talent program “Stars over the South Lake', `from`: 6899, `to`: 6951, `repaired`: false},
 {`id`: 'doc/sample#char=6926,6951', `name`: 'sample 6926–6951', `text`: 'Stars over the South Lake', `from`: 6926, `to`: 6951, `repaired`: false},
 {`id`: 'doc/sample#char=6941,6951', `name`: 'sample 6941–6951', `text`: 'South Lake', `from`: 6941, `to`: 6951, `repaired`: false},
 {`id`: 'doc/sample#char=6957,6998', `name`: 'sample 6957–6998', `text`: 'will put the AI+ initiative into practice', `from`: 6957, `to`: 6998, `repaired`: false},
 {`id`: 'doc/sample#char=6970,6984', `name`: 'sample 6970–6984', `text`: 'AI+ initiative', `from`: 6970, `to`: 6984, `repaired`: false},
 {`id`: 'doc/sample#char=7011,7084', `name`: 'sample 7011–7084', `text`: 'to become a national pilot city for digital transformation of small firms', `from`: 7011, `to`: 7084, `repaired`: false},
 {`id`: 'doc/sample#char=7023,7084', `name`: 'sample 7023–7084', `text`: 'national pilot city for digital transformation of small firms', `from`: 7023, `to`: 7084, `repaired`: false},
 {`id`: 'doc/sample#char=7086,7124', `name`: 'sample 7086–7124', `text`: 'Four hundred new high-tech enterprises', `from`: 7086, `to`: 7124, `repaired`: false},
 {`id`: 'doc/sample#char=7166,7228', `name`: 'sample 7166–7228', `text`: 'will expedite Nantong-Suzhou-Jiaxing-Ningbo High-Speed Railway', `from`: 7166, `to`: 7228, `repaired`: false},
 {`id`: 'doc/sample#char=7180,7187', `name`: 'sample 7180–7187', `text`: 'Nantong', `from`: 7180, `to`: 7187, `repaired`: false},
 {`id`: 'doc/sample#char=7180,7228', `name`: 'sample 7180–7228', `text`: 'Nantong-Suzhou-Jiaxing-Ningbo High-Speed Railway', `from`: 7180, `to`: 7228, `repaired`: false},
 {`id`: 'doc/sample#char=7188,7194', `name`: 'sample 7188–7194', `text`: 'Suzhou', `from`: 7188, `to`: 7194, `repaired`: false},
 {`id`: 'doc/sample#char=7195,7202', `name`: 'sample 7195–7202', `text`: 'Jiaxing', `from`: 7195, `to`: 7202, `repaired`: false},
 {`id`: 'doc/sample#char=7203,7209', `name`: 'sample 7203–7209', `text`: 'Ningbo', `from`: 7203, `to`: 7209, `repaired`: false},
 {`id`: 'doc/sample#char=7233,7293', `name`: 'sample 7233–7293', `text`: 'commence the construction of Shanghai-Zhapu-Hangzhou Railway', `from`: 7233, `to`: 7293, `repaired`: false},
 {`id`: 'doc/sample#char=7262,7270', `name`: 'sample 7262–7270', `text`: 'Shanghai', `from`: 7262, `to`: 7270, `repaired`: false},
 {`id`: 'doc/sample#char=7262,7293', `name`: 'sample 7262–7293', `text`: 'Shanghai-Zhapu-Hangzhou Railway', `from`: 7262, `to`: 7293, `repaired`: false},
 {`id`: 'doc/sample#char=7271,7276', `name`: 'sample 7271–7276', `text`: 'Zhapu', `from`: 7271, `to`: 7276, `repaired`: false},
 {`id`: 'doc/sample#char=7277,7285', `name`: 'sample 7277–7285', `text`: 'Hangzhou', `from`: 7277, `to`: 7285, `repaired`: false},
 {`id`: 'doc/sample#char=7295,7302', `name`: 'sample 7295–7302', `text`: 'Jiaxing', `from`: 7295, `to`: 7302, `repaired`: false},
 {`id`: 'doc/sample#char=7295,7316', `name`: 'sample 7295–7316', `text`: 'Jiaxing Nanhu Airport', `from`: 7295, `to`: 7316, `repaired`: false},
 {`id`: 'doc/sample#char=7295,7334', `name`: 'sample 7295–7334', `text`: 'Jiaxing Nanhu Airport will be completed', `from`: 7295, `to`: 7334, `repaired`: false},
 {`id`: 'doc/sample#char=7303,7308', `name`: 'sample 7303–7308', `text`: 'Nanhu', `from`: 7303, `to`: 7308, `repaired`: false},
 {`id`: 'doc/sample#char=7350,7356', `name`: 'sample 7350–7356', `text`: 'Suzhou', `from`: 7350, `to`: 7356, `repaired`: false},
 {`id`: 'doc/sample#char=7350,7375', `name`: 'sample 7350–7375', `text`: 'Suzhou-Taizhou Expressway', `from`: 7350, `to`: 7375, `repaired`: false},
 {`id`: 'doc/sample#char=7350,7386', `name`: 'sample 7350–7386', `text`: 'Suzhou-Taizhou Expressway (Phase II)', `from`: 7350, `to`: 7386, `repaired`: false},
 {`id`: 'doc/sample#char=7350,7413', `name`: 'sample 7350–7413', `text`: 'Suzhou-Taizhou Expressway (Phase II) will be put into operation', `from`: 7350, `to`: 7413, `repaired`: false},
 {`id`: 'doc/sample#char=7357,7364', `name`: 'sample 7357–7364', `text`: 'Taizhou', `from`: 7357, `to`: 7364, `repaired`: false},
 {`id`: 'doc/sample#char=7415,7458', `name`: 'sample 7415–7458', `text`: 'Over 40 billion yuan will go into transport', `from`: 7415, `to`: 7458, `repaired`: false},
 {`id`: 'doc/sample#char=7504,7523', `name`: 'sample 7504–7523', `text`: 'Yangtze River Delta', `from`: 7504, `to`: 7523, `repaired`: true},
 {`id`: 'doc/sample#char=7535,7543', `name`: 'sample 7535–7543', `text`: 'Shanghai', `from`: 7535, `to`: 7543, `repaired`: false},
 {`id`: 'doc/sample#char=7548,7554', `name`: 'sample 7548–7554', `text`: 'Suzhou', `from`: 7548, `to`: 7554, `repaired`: false},
 {`id`: 'doc/sample#char=7562,7570', `name`: 'sample 7562–7570', `text`: 'Hongqiao', `from`: 7562, `to`: 7570, `repaired`: false},
 {`id`: 'doc/sample#char=7562,7593', `name`: 'sample 7562–7593', `text`: 'Hongqiao International Open Hub', `from`: 7562, `to`: 7593, `repaired`: false},
 {`id`: 'doc/sample#char=7599,7685', `name`: 'sample 7599–7685', `text`: 'deepen the collaboration between Shanghai University and Xiangfudang Innovation Center', `from`: 7599, `to`: 7685, `repaired`: false},
 {`id`: 'doc/sample#char=7632,7640', `name`: 'sample 7632–7640', `text`: 'Shanghai', `from`: 7632, `to`: 7640, `repaired`: false},
 {`id`: 'doc/sample#char=7632,7651', `name`: 'sample 7632–7651', `text`: 'Shanghai University', `from`: 7632, `to`: 7651, `repaired`: false},
 {`id`: 'doc/sample#char=7632,7685', `name`: 'sample 7632–7685', `text`: 'Shanghai University and Xiangfudang Innovation Center', `from`: 7632, `to`: 7685, `repaired`: false},
 {`id`: 'doc/sample#char=7656,7685', `name`: 'sample 7656–7685', `text`: 'Xiangfudang Innovation Center', `from`: 7656, `to`: 7685, `repaired`: false},
 {`id`: 'doc/sample#char=7708,7791', `name`: 'sample 7708–7791', `text`: 'will fully implement the Regulations of Zhejiang on Optimizing Business Environment', `from`: 7708, `to`: 7791, `repaired`: false},
 {`id`: 'doc/sample#char=7708,7830', `name`: 'sample 7708–7830', `text`: 'will fully implement the Regulations of Zhejiang on Optimizing Business Environment and the “dynamic elimination mechanism', `from`: 7708, `to`: 7830, `repaired`: false},
 {`id`: 'doc/sample#char=7733,7791', `name`: 'sample 7733–7791', `text`: 'Regulations of Zhejiang on Optimizing Business Environment', `from`: 7733, `to`: 7791, `repaired`: false},
 {`id`: 'doc/sample#char=7748,7756', `name`: 'sample 7748–7756', `text`: 'Zhejiang', `from`: 7748, `to`: 7756, `repaired`: false},
 {`id`: 'doc/sample#char=7801,7830', `name`: 'sample 7801–7830', `text`: 'dynamic elimination mechanism', `from`: 7801, `to`: 7830, `repaired`: false},
 {`id`: 'doc/sample#char=7852,7917', `name`: 'sample 7852–7917', `text`: 'will build Jiaxing into a national model city for waste recycling', `from`: 7852, `to`: 7917, `repaired`: false},
 {`id`: 'doc/sample#char=7863,7870', `name`: 'sample 7863–7870', `text`: 'Jiaxing', `from`: 7863, `to`: 7870, `repaired`: false},
 {`id`: 'doc/sample#char=7878,7917', `name`: 'sample 7878–7917', `text`: 'national model city for waste recycling', `from`: 7878, `to`: 7917, `repaired`: false},
 {`id`: 'doc/sample#char=8025,8047', `name`: 'sample 8025–8047', `text`: '110,000 new urban jobs', `from`: 8025, `to`: 8047, `repaired`: false},
 {`id`: 'doc/sample#char=8049,8116', `name`: 'sample 8049–8116', `text`: 'put Qingfeng Road High School and Shuangxi High School into service', `from`: 8049, `to`: 8116, `repaired`: false},
 {`id`: 'doc/sample#char=8053,8078', `name`: 'sample 8053–8078', `text`: 'Qingfeng Road High School', `from`: 8053, `to`: 8078, `repaired`: false},
 {`id`: 'doc/sample#char=8083,8103', `name`: 'sample 8083–8103', `text`: 'Shuangxi High School', `from`: 8083, `to`: 8103, `repaired`: false},
 {`id`: 'doc/sample#char=8118,8153', `name`: 'sample 8118–8153', `text`: 'upgrade Majiabang Culture Site Park', `from`: 8118, `to`: 8153, `repaired`: false},
 {`id`: 'doc/sample#char=8126,8153', `name`: 'sample 8126–8153', `text`: 'Majiabang Culture Site Park', `from`: 8126, `to`: 8153, `repaired`: false},
 {`id`: 'doc/sample#char=8158,8196', `name`: 'sample 8158–8196', `text`: 'construct the Grand Canal Culture Belt', `from`: 8158, `to`: 8196, `repaired`: false},
 {`id`: 'doc/sample#char=8172,8183', `name`: 'sample 8172–8183', `text`: 'Grand Canal', `from`: 8172, `to`: 8183, `repaired`: false},
 {`id`: 'doc/sample#char=8172,8196', `name`: 'sample 8172–8196', `text`: 'Grand Canal Culture Belt', `from`: 8172, `to`: 8196, `repaired`: false},
 {`id`: 'doc/sample#char=8201,8236', `name`: 'sample 8201–8236', `text`: 'will host the 11th Games of Jiaxing', `from`: 8201, `to`: 8236, `repaired`: false},
 {`id`: 'doc/sample#char=8201,8273', `name`: 'sample 8201–8273', `text`: 'will host the 11th Games of Jiaxing and the Asian Marathon Championships', `from`: 8201, `to`: 8273, `repaired`: false},
 {`id`: 'doc/sample#char=8215,8236', `name`: 'sample 8215–8236', `text`: '11th Games of Jiaxing', `from`: 8215, `to`: 8236, `repaired`: false},
 {`id`: 'doc/sample#char=8229,8236', `name`: 'sample 8229–8236', `text`: 'Jiaxing', `from`: 8229, `to`: 8236, `repaired`: false},
 {`id`: 'doc/sample#char=8245,8273', `name`: 'sample 8245–8273', `text`: 'Asian Marathon Championships', `from`: 8245, `to`: 8273, `repaired`: false},
 {`id`: 'doc/sample#char=8411,8449', `name`: 'sample 8411–8449', `text`: 'Municipal People’s Congress of Jiaxing', `from`: 8411, `to`: 8449, `repaired`: false},
 {`id`: 'doc/sample#char=8442,8449', `name`: 'sample 8442–8449', `text`: 'Jiaxing', `from`: 8442, `to`: 8449, `repaired`: false},
 {`id`: 'doc/sample#char=8461,8494', `name`: 'sample 8461–8494', `text`: 'CPPCC Jiaxing Municipal Committee', `from`: 8461, `to`: 8494, `repaired`: false},
 {`id`: 'doc/sample#char=8467,8474', `name`: 'sample 8467–8474', `text`: 'Jiaxing', `from`: 8467, `to`: 8474, `repaired`: false},
 {`id`: 'doc/sample#char=8496,8530', `name`: 'sample 8496–8530', `text`: 'adhere to the “Fengqiao Experience', `from`: 8496, `to`: 8530, `repaired`: false},
 {`id`: 'doc/sample#char=8511,8519', `name`: 'sample 8511–8519', `text`: 'Fengqiao', `from`: 8511, `to`: 8519, `repaired`: false},
 {`id`: 'doc/sample#char=8511,8530', `name`: 'sample 8511–8530', `text`: 'Fengqiao Experience', `from`: 8511, `to`: 8530, `repaired`: false},
 {`id`: 'doc/sample#char=8545,8588', `name`: 'sample 8545–8588', `text`: '“People’s Appeals, Our Responses” mechanism', `from`: 8545, `to`: 8588, `repaired`: false},
 {`id`: 'doc/sample#char=8641,8699', `name`: 'sample 8641–8699', `text`: 'will renovate the South Lake Revolutionary Memorial Museum', `from`: 8641, `to`: 8699, `repaired`: false},
 {`id`: 'doc/sample#char=8659,8669', `name`: 'sample 8659–8669', `text`: 'South Lake', `from`: 8659, `to`: 8669, `repaired`: false},
 {`id`: 'doc/sample#char=8659,8699', `name`: 'sample 8659–8699', `text`: 'South Lake Revolutionary Memorial Museum', `from`: 8659, `to`: 8699, `repaired`: false},
 {`id`: 'doc/sample#char=8720,8743', `name`: 'sample 8720–8743', `text`: 'First National Congress', `from`: 8720, `to`: 8743, `repaired`: false},
 {`id`: 'doc/sample#char=8749,8789', `name`: 'sample 8749–8789', `text`: 'add a children’s wing to Jiaxing Library', `from`: 8749, `to`: 8789, `repaired`: false},
 {`id`: 'doc/sample#char=8774,8781', `name`: 'sample 8774–8781', `text`: 'Jiaxing', `from`: 8774, `to`: 8781, `repaired`: false},
 {`id`: 'doc/sample#char=8774,8789', `name`: 'sample 8774–8789', `text`: 'Jiaxing Library', `from`: 8774, `to`: 8789, `repaired`: false},
 {`id`: 'doc/sample#char=8795,8806', `name`: 'sample 8795–8806', `text`: 'Grand Canal', `from`: 8795, `to`: 8806, `repaired`: false},
 {`id`: 'doc/sample#char=8795,8823', `name`: 'sample 8795–8823', `text`: 'Grand Canal Culture Festival', `from`: 8795, `to`: 8823, `repaired`: false},
 {`id`: 'doc/sample#char=8795,8837', `name`: 'sample 8795–8837', `text`: 'Grand Canal Culture Festival is to be held', `from`: 8795, `to`: 8837, `repaired`: false},
 {`id`: 'doc/sample#char=8795,8850', `name`: 'sample 8795–8850', `text`: 'Grand Canal Culture Festival is to be held in Tongxiang', `from`: 8795, `to`: 8850, `repaired`: false},
 {`id`: 'doc/sample#char=8841,8850', `name`: 'sample 8841–8850', `text`: 'Tongxiang', `from`: 8841, `to`: 8850, `repaired`: false},
 {`id`: 'doc/sample#char=8902,8924', `name`: 'sample 8902–8924', `text`: 'National Historic City', `from`: 8902, `to`: 8924, `repaired`: false},
 {`id`: 'doc/sample#char=8943,8949', `name`: 'sample 8943–8949', `text`: 'Wuzhen', `from`: 8943, `to`: 8949, `repaired`: false},
 {`id`: 'doc/sample#char=8943,8989', `name`: 'sample 8943–8989', `text`: 'Wuzhen will be listed as a world heritage site', `from`: 8943, `to`: 8989, `repaired`: false},
 {`id`: 'doc/sample#char=8970,8989', `name`: 'sample 8970–8989', `text`: 'world heritage site', `from`: 8970, `to`: 8989, `repaired`: false},
 {`id`: 'doc/sample#char=9032,9039', `name`: 'sample 9032–9039', `text`: 'Jiashan', `from`: 9032, `to`: 9039, `repaired`: false},
 {`id`: 'doc/sample#char=9032,9058', `name`: 'sample 9032–9058', `text`: 'Jiashan Grain Silo Project', `from`: 9032, `to`: 9058, `repaired`: false},
 {`id`: 'doc/sample#char=9032,9083', `name`: 'sample 9032–9083', `text`: 'Jiashan Grain Silo Project, where work is under way', `from`: 9032, `to`: 9083, `repaired`: false},
 {`id`: 'doc/sample#char=9119,9128', `name`: 'sample 9119–9128', `text`: 'Silo Yard', `from`: 9119, `to`: 9128, `repaired`: false},
 {`id`: 'doc/sample#char=9157,9187', `name`: 'sample 9157–9187', `text`: 'general budget will grow by 4%', `from`: 9157, `to`: 9187, `repaired`: false},
 {`id`: 'doc/sample#char=9278,9310', `name`: 'sample 9278–9310', `text`: 'special bonds of 12 billion yuan', `from`: 9278, `to`: 9310, `repaired`: false},
 {`id`: 'doc/sample#char=9422,9429', `name`: 'sample 9422–9429', `text`: 'Jiaxing', `from`: 9422, `to`: 9429, `repaired`: false},
 {`id`: 'doc/sample#char=9422,9442', `name`: 'sample 9422–9442', `text`: 'Jiaxing Audit Office', `from`: 9422, `to`: 9442, `repaired`: false},
 {`id`: 'doc/sample#char=9536,9546', `name`: 'sample 9536–9546', `text`: 'South Lake', `from`: 9536, `to`: 9546, `repaired`: false}
] AS row
MERGE (n:Quote {id: row.id}) SET n += row SET n:`Quote`;
UNWIND [
 {s: 'initiative/15th-five-year-plan--china', t: 'status/initiative/15th-five-year-plan--china--planned--planned--2025'},
 {s: 'initiative/policy-on-large-scale-equipment-renewal', t: 'status/initiative/policy-on-large-scale-equipment-renewal--under-way--actual--2024'},
 {s: 'initiative/warm-hands-campaign', t: 'status/initiative/warm-hands-campaign--started--actual--2024'},
 {s: 'initiative/zero-wage-arrears-campaign', t: 'status/initiative/zero-wage-arrears-campaign--started--planned--2025'},
 {s: 'institution/childrens-welfare-home-of-jiaxing', t: 'status/institution/childrens-welfare-home-of-jiaxing--completed--actual--2024'},
 {s: 'institution/jiaxing-institute-of-nursing', t: 'status/institution/jiaxing-institute-of-nursing--operational--actual--2024'},
 {s: 'institution/nanhu-lab', t: 'status/institution/nanhu-lab--operational--actual--2024'},
 {s: 'institution/national-advanced-model-animal-research-center', t: 'status/institution/national-advanced-model-animal-research-center--operational--actual--2024'},
 {s: 'institution/qingfeng-road-high-school', t: 'status/institution/qingfeng-road-high-school--operational--planned--2025'},
 {s: 'institution/sci-tech-achievements-transformation-center-of-jiaxing', t: 'status/institution/sci-tech-achievements-transformation-center-of-jiaxing--planned--planned--2025'},
 {s: 'institution/shuangxi-high-school', t: 'status/institution/shuangxi-high-school--operational--planned--2025'},
 {s: 'project/expansion-of-zhapu-jiaxing-suzhou-expressway', t: 'status/project/expansion-of-zhapu-jiaxing-suzhou-expressway--started--actual--2024'},
 {s: 'project/first-hospital-of-jiaxing-phase-ii', t: 'status/project/first-hospital-of-jiaxing-phase-ii--completed--actual--2024'},
 {s: 'project/jiashan-grain-silo-project', t: 'status/project/jiashan-grain-silo-project--under-way--actual--2025'},
 {s: 'project/jiaxing-nanhu-airport', t: 'status/project/jiaxing-nanhu-airport--completed--planned--2025'},
 {s: 'project/jiaxing-nanhu-airport', t: 'status/project/jiaxing-nanhu-airport--under-way--actual--2024'},
 {s: 'project/nantong-suzhou-jiaxing-ningbo-high-speed-railway', t: 'status/project/nantong-suzhou-jiaxing-ningbo-high-speed-railway--under-way--planned--2025'},
 {s: 'project/new-campus-of-the-flexible-electronics-laboratory-of-tsinghua-university', t: 'status/project/new-campus-of-the-flexible-electronics-laboratory-of-tsinghua-university--operational--actual--2024'},
 {s: 'project/north-zhejiang-container-waterway', t: 'status/project/north-zhejiang-container-waterway--operational--actual--2024'},
 {s: 'project/shanghai-jiaxing-intercity-railway', t: 'status/project/shanghai-jiaxing-intercity-railway--under-way--actual--2024'},
 {s: 'project/shanghai-zhapu-hangzhou-railway', t: 'status/project/shanghai-zhapu-hangzhou-railway--started--planned--2025'},
 {s: 'project/suzhou-taizhou-expressway-phase-ii', t: 'status/project/suzhou-taizhou-expressway-phase-ii--completed--actual--2024'},
 {s: 'project/suzhou-taizhou-expressway-phase-ii', t: 'status/project/suzhou-taizhou-expressway-phase-ii--operational--planned--2025'},
 {s: 'project/yanguan-tide-music-city-phase-i', t: 'status/project/yanguan-tide-music-city-phase-i--operational--actual--2024'}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Status {id: row.t})
MERGE (a)-[:HAS_STATUS]->(b);
UNWIND [
 {s: 'event/haining-leather-expo', t: 'observation/event/haining-leather-expo--countries--count--31-countries--actual--2024'},
 {s: 'institution/jiaxing-bank', t: 'observation/institution/jiaxing-bank--average-rate--level--4p1--actual--2024'},
 {s: 'institution/jiaxing-bank', t: 'observation/institution/jiaxing-bank--lending-to-small-and-micro-firms-at-an-average-rate--amount--38000000000-cny--actual--2024'},
 {s: 'institution/jiaxing-legal-aid-center', t: 'observation/institution/jiaxing-legal-aid-center--branches-opened--count--12-branches--actual--2024'},
 {s: 'institution/jiaxing-port-authority', t: 'observation/institution/jiaxing-port-authority--berths--count--2-berths--actual--2024'},
 {s: 'institution/nanhu-lab', t: 'observation/institution/nanhu-lab--visiting-teams--count--40-teams--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--3-56-of-the-regional-product--rank--2-rank--actual--2024--in-zhejiang'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--affordable-flats-built--count--28900-flats--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--amount-into-transport--target--40000000000-cny--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--canteens-for-the-elderly-opened--count--46-canteens--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--cost-of-doing-business--change--minus-29570000000-cny--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--disputes-settled--level--98p7--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--farm-products--count--11-products--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--firms-certified-as-high-tech-enterprises--count--579-firms--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--firms-received--amount--660000000-cny--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--fiscal-revenue--level--107360000000-cny--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--fiscal-revenue--rank--3-rank--actual--2024--in-zhejiang'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--gross-domestic-product--change--5p6--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--gross-domestic-product--level--756950000000-cny--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--growth-of-added-value-of-industrial-firms-above-the-designated-size--target--6p5--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--growth-of-general-budget--target--4--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--growth-of-gross-domestic-product--target--6--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--high-tech-enterprises--target--400-enterprises--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--imports--change--9p3--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--investment-in-transport--amount--43700000000-cny--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--major-projects--target--100-projects--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--output-of-firms-above-the-designated-size--amount--1300000000000-cny--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--policy-on-large-scale-equipment-renewal--level--14--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--projects--count--1435-projects--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--proposals-of-the-deputies-of-the-municipal-peoples-congress-of-jiaxing-answered--count--240-proposals--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--provinces--count--3-provinces--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--pupils--level--90--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--reduction-of-burden-on-firms--target--23000000000-cny--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--retail-sales-of-consumer-goods--change--5p3--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--rural-post-offices-dropped--count--4-offices--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--services-offered-across-the-borders-of-three-provinces--count--1099-services--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--special-bonds--target--12000000000-cny--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--spending-on-research-and-development-as-a-share-of-regional-product--level--3p56--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--spending-on-research-and-development-as-a-share-of-regional-product--target--3p6--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--tax-refunds--amount--1200000000-cny--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--towns--count--10-towns--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--towns--count--72-towns--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--urban-jobs--target--110000-jobs--planned--2025'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--urban-jobs-created--count--147000-jobs--actual--2024'},
 {s: 'place/jiaxing', t: 'observation/place/jiaxing--urban-unemployment-rate--target--5--planned--2025'},
 {s: 'place/tongxiang-economic-development-zone', t: 'observation/place/tongxiang-economic-development-zone--plants--count--26-plants--actual--2024'},
 {s: 'project/jiaxing-port', t: 'observation/project/jiaxing-port--rank--rank--60-rank--actual--2024'}
] AS row
MATCH (a:Entity {id: row.s}) MATCH (b:Observation {id: row.t})
MERGE (a)-[:HAS_OBSERVATION]->(b);
UNWIND [
 {s: 'doc/sample#char=0,7', t: 'doc/sample'},
 {s: 'doc/sample#char=73,79', t: 'doc/sample'},
 {s: 'doc/sample#char=73,133', t: 'doc/sample'},
 {s: 'doc/sample#char=94,133', t: 'doc/sample'},
 {s: 'doc/sample#char=126,133', t: 'doc/sample'},
 {s: 'doc/sample#char=174,214', t: 'doc/sample'},
 {s: 'doc/sample#char=207,214', t: 'doc/sample'},
 {s: 'doc/sample#char=371,419', t: 'doc/sample'},
 {s: 'doc/sample#char=400,419', t: 'doc/sample'},
 {s: 'doc/sample#char=471,521', t: 'doc/sample'},
 {s: 'doc/sample#char=471,530', t: 'doc/sample'},
 {s: 'doc/sample#char=550,592', t: 'doc/sample'},
 {s: 'doc/sample#char=550,610', t: 'doc/sample'},
 {s: 'doc/sample#char=602,610', t: 'doc/sample'},
 {s: 'doc/sample#char=612,655', t: 'doc/sample'},
 {s: 'doc/sample#char=673,702', t: 'doc/sample'},
 {s: 'doc/sample#char=704,755', t: 'doc/sample'},
 {s: 'doc/sample#char=750,810', t: 'doc/sample'},
 {s: 'doc/sample#char=802,810', t: 'doc/sample'},
 {s: 'doc/sample#char=835,867', t: 'doc/sample'},
 {s: 'doc/sample#char=851,867', t: 'doc/sample'},
 {s: 'doc/sample#char=872,926', t: 'doc/sample'},
 {s: 'doc/sample#char=885,926', t: 'doc/sample'},
 {s: 'doc/sample#char=932,971', t: 'doc/sample'},
 {s: 'doc/sample#char=932,984', t: 'doc/sample'},
 {s: 'doc/sample#char=932,990', t: 'doc/sample'},
 {s: 'doc/sample#char=998,1029', t: 'doc/sample'},
 {s: 'doc/sample#char=1051,1097', t: 'doc/sample'},
 {s: 'doc/sample#char=1062,1097', t: 'doc/sample'},
 {s: 'doc/sample#char=1102,1110', t: 'doc/sample'},
 {s: 'doc/sample#char=1102,1140', t: 'doc/sample'},
 {s: 'doc/sample#char=1112,1140', t: 'doc/sample'},
 {s: 'doc/sample#char=1218,1267', t: 'doc/sample'},
 {s: 'doc/sample#char=1326,1351', t: 'doc/sample'},
 {s: 'doc/sample#char=1344,1351', t: 'doc/sample'},
 {s: 'doc/sample#char=1361,1392', t: 'doc/sample'},
 {s: 'doc/sample#char=1398,1405', t: 'doc/sample'},
 {s: 'doc/sample#char=1398,1410', t: 'doc/sample'},
 {s: 'doc/sample#char=1416,1475', t: 'doc/sample'},
 {s: 'doc/sample#char=1463,1483', t: 'doc/sample'},
 {s: 'doc/sample#char=1513,1526', t: 'doc/sample'},
 {s: 'doc/sample#char=1513,1566', t: 'doc/sample'},
 {s: 'doc/sample#char=1513,1625', t: 'doc/sample'},
 {s: 'doc/sample#char=1547,1566', t: 'doc/sample'},
 {s: 'doc/sample#char=1567,1625', t: 'doc/sample'},
 {s: 'doc/sample#char=1579,1625', t: 'doc/sample'},
 {s: 'doc/sample#char=1627,1638', t: 'doc/sample'},
 {s: 'doc/sample#char=1627,1700', t: 'doc/sample'},
 {s: 'doc/sample#char=1659,1700', t: 'doc/sample'},
 {s: 'doc/sample#char=1706,1778', t: 'doc/sample'},
 {s: 'doc/sample#char=1706,1795', t: 'doc/sample'},
 {s: 'doc/sample#char=1724,1778', t: 'doc/sample'},
 {s: 'doc/sample#char=1759,1778', t: 'doc/sample'},
 {s: 'doc/sample#char=1800,1805', t: 'doc/sample'},
 {s: 'doc/sample#char=1800,1809', t: 'doc/sample'},
 {s: 'doc/sample#char=1800,1826', t: 'doc/sample'},
 {s: 'doc/sample#char=1830,1847', t: 'doc/sample'},
 {s: 'doc/sample#char=1852,1897', t: 'doc/sample'},
 {s: 'doc/sample#char=1852,1919', t: 'doc/sample'},
 {s: 'doc/sample#char=1878,1886', t: 'doc/sample'},
 {s: 'doc/sample#char=1878,1897', t: 'doc/sample'},
 {s: 'doc/sample#char=1902,1919', t: 'doc/sample'},
 {s: 'doc/sample#char=1929,1978', t: 'doc/sample'},
 {s: 'doc/sample#char=2020,2064', t: 'doc/sample'},
 {s: 'doc/sample#char=2020,2070', t: 'doc/sample'},
 {s: 'doc/sample#char=2033,2038', t: 'doc/sample'},
 {s: 'doc/sample#char=2033,2064', t: 'doc/sample'},
 {s: 'doc/sample#char=2039,2046', t: 'doc/sample'},
 {s: 'doc/sample#char=2047,2053', t: 'doc/sample'},
 {s: 'doc/sample#char=2079,2145', t: 'doc/sample'},
 {s: 'doc/sample#char=2079,2170', t: 'doc/sample'},
 {s: 'doc/sample#char=2111,2119', t: 'doc/sample'},
 {s: 'doc/sample#char=2111,2145', t: 'doc/sample'},
 {s: 'doc/sample#char=2120,2127', t: 'doc/sample'},
 {s: 'doc/sample#char=2149,2156', t: 'doc/sample'},
 {s: 'doc/sample#char=2149,2170', t: 'doc/sample'},
 {s: 'doc/sample#char=2157,2162', t: 'doc/sample'},
 {s: 'doc/sample#char=2190,2196', t: 'doc/sample'},
 {s: 'doc/sample#char=2190,2215', t: 'doc/sample'},
 {s: 'doc/sample#char=2190,2226', t: 'doc/sample'},
 {s: 'doc/sample#char=2190,2241', t: 'doc/sample'},
 {s: 'doc/sample#char=2197,2204', t: 'doc/sample'},
 {s: 'doc/sample#char=2243,2276', t: 'doc/sample'},
 {s: 'doc/sample#char=2243,2293', t: 'doc/sample'},
 {s: 'doc/sample#char=2249,2257', t: 'doc/sample'},
 {s: 'doc/sample#char=2299,2306', t: 'doc/sample'},
 {s: 'doc/sample#char=2299,2311', t: 'doc/sample'},
 {s: 'doc/sample#char=2323,2337', t: 'doc/sample'},
 {s: 'doc/sample#char=2362,2413', t: 'doc/sample'},
 {s: 'doc/sample#char=2447,2454', t: 'doc/sample'},
 {s: 'doc/sample#char=2447,2470', t: 'doc/sample'},
 {s: 'doc/sample#char=2447,2480', t: 'doc/sample'},
 {s: 'doc/sample#char=2447,2503', t: 'doc/sample'},
 {s: 'doc/sample#char=2505,2512', t: 'doc/sample'},
 {s: 'doc/sample#char=2505,2603', t: 'doc/sample'},
 {s: 'doc/sample#char=2513,2603', t: 'doc/sample'},
 {s: 'doc/sample#char=2535,2554', t: 'doc/sample'},
 {s: 'doc/sample#char=2560,2603', t: 'doc/sample'},
 {s: 'doc/sample#char=2609,2618', t: 'doc/sample'},
 {s: 'doc/sample#char=2609,2681', t: 'doc/sample'},
 {s: 'doc/sample#char=2639,2681', t: 'doc/sample'},
 {s: 'doc/sample#char=2683,2697', t: 'doc/sample'},
 {s: 'doc/sample#char=2759,2800', t: 'doc/sample'},
 {s: 'doc/sample#char=2773,2800', t: 'doc/sample'},
 {s: 'doc/sample#char=2806,2814', t: 'doc/sample'},
 {s: 'doc/sample#char=2806,2830', t: 'doc/sample'},
 {s: 'doc/sample#char=2806,2867', t: 'doc/sample'},
 {s: 'doc/sample#char=2840,2867', t: 'doc/sample'},
 {s: 'doc/sample#char=2874,2897', t: 'doc/sample'},
 {s: 'doc/sample#char=2919,2935', t: 'doc/sample'},
 {s: 'doc/sample#char=3083,3134', t: 'doc/sample'},
 {s: 'doc/sample#char=3099,3134', t: 'doc/sample'},
 {s: 'doc/sample#char=3139,3153', t: 'doc/sample'},
 {s: 'doc/sample#char=3174,3181', t: 'doc/sample'},
 {s: 'doc/sample#char=3174,3221', t: 'doc/sample'},
 {s: 'doc/sample#char=3190,3221', t: 'doc/sample'},
 {s: 'doc/sample#char=3213,3221', t: 'doc/sample'},
 {s: 'doc/sample#char=3361,3383', t: 'doc/sample'},
 {s: 'doc/sample#char=3394,3417', t: 'doc/sample'},
 {s: 'doc/sample#char=3439,3472', t: 'doc/sample'},
 {s: 'doc/sample#char=3439,3485', t: 'doc/sample'},
 {s: 'doc/sample#char=3465,3472', t: 'doc/sample'},
 {s: 'doc/sample#char=3491,3516', t: 'doc/sample'},
 {s: 'doc/sample#char=3491,3527', t: 'doc/sample'},
 {s: 'doc/sample#char=3491,3541', t: 'doc/sample'},
 {s: 'doc/sample#char=3509,3516', t: 'doc/sample'},
 {s: 'doc/sample#char=3543,3550', t: 'doc/sample'},
 {s: 'doc/sample#char=3543,3557', t: 'doc/sample'},
 {s: 'doc/sample#char=3543,3600', t: 'doc/sample'},
 {s: 'doc/sample#char=3573,3600', t: 'doc/sample'},
 {s: 'doc/sample#char=3606,3610', t: 'doc/sample'},
 {s: 'doc/sample#char=3606,3638', t: 'doc/sample'},
 {s: 'doc/sample#char=3606,3670', t: 'doc/sample'},
 {s: 'doc/sample#char=3622,3629', t: 'doc/sample'},
 {s: 'doc/sample#char=3622,3638', t: 'doc/sample'},
 {s: 'doc/sample#char=3647,3653', t: 'doc/sample'},
 {s: 'doc/sample#char=3647,3670', t: 'doc/sample'},
 {s: 'doc/sample#char=3676,3682', t: 'doc/sample'},
 {s: 'doc/sample#char=3676,3722', t: 'doc/sample'},
 {s: 'doc/sample#char=3697,3722', t: 'doc/sample'},
 {s: 'doc/sample#char=3773,3780', t: 'doc/sample'},
 {s: 'doc/sample#char=3787,3794', t: 'doc/sample'},
 {s: 'doc/sample#char=3846,3921', t: 'doc/sample'},
 {s: 'doc/sample#char=3883,3921', t: 'doc/sample'},
 {s: 'doc/sample#char=3914,3921', t: 'doc/sample'},
 {s: 'doc/sample#char=3937,3970', t: 'doc/sample'},
 {s: 'doc/sample#char=3943,3950', t: 'doc/sample'},
 {s: 'doc/sample#char=3976,3983', t: 'doc/sample'},
 {s: 'doc/sample#char=3976,4000', t: 'doc/sample'},
 {s: 'doc/sample#char=4008,4023', t: 'doc/sample'},
 {s: 'doc/sample#char=4029,4059', t: 'doc/sample'},
 {s: 'doc/sample#char=4079,4114', t: 'doc/sample'},
 {s: 'doc/sample#char=4146,4214', t: 'doc/sample'},
 {s: 'doc/sample#char=4199,4214', t: 'doc/sample'},
 {s: 'doc/sample#char=4234,4269', t: 'doc/sample'},
 {s: 'doc/sample#char=4373,4381', t: 'doc/sample'},
 {s: 'doc/sample#char=4373,4400', t: 'doc/sample'},
 {s: 'doc/sample#char=4386,4392', t: 'doc/sample'},
 {s: 'doc/sample#char=4386,4400', t: 'doc/sample'},
 {s: 'doc/sample#char=4396,4468', t: 'doc/sample'},
 {s: 'doc/sample#char=4406,4468', t: 'doc/sample'},
 {s: 'doc/sample#char=4437,4445', t: 'doc/sample'},
 {s: 'doc/sample#char=4437,4468', t: 'doc/sample'},
 {s: 'doc/sample#char=4470,4477', t: 'doc/sample'},
 {s: 'doc/sample#char=4470,4502', t: 'doc/sample'},
 {s: 'doc/sample#char=4470,4538', t: 'doc/sample'},
 {s: 'doc/sample#char=4470,4573', t: 'doc/sample'},
 {s: 'doc/sample#char=4524,4538', t: 'doc/sample'},
 {s: 'doc/sample#char=4551,4573', t: 'doc/sample'},
 {s: 'doc/sample#char=4579,4587', t: 'doc/sample'},
 {s: 'doc/sample#char=4579,4643', t: 'doc/sample'},
 {s: 'doc/sample#char=4579,4691', t: 'doc/sample'},
 {s: 'doc/sample#char=4588,4595', t: 'doc/sample'},
 {s: 'doc/sample#char=4663,4682', t: 'doc/sample'},
 {s: 'doc/sample#char=4663,4691', t: 'doc/sample'},
 {s: 'doc/sample#char=4697,4705', t: 'doc/sample'},
 {s: 'doc/sample#char=4697,4745', t: 'doc/sample'},
 {s: 'doc/sample#char=4723,4730', t: 'doc/sample'},
 {s: 'doc/sample#char=4723,4745', t: 'doc/sample'},
 {s: 'doc/sample#char=4760,4768', t: 'doc/sample'},
 {s: 'doc/sample#char=4760,4785', t: 'doc/sample'},
 {s: 'doc/sample#char=4791,4805', t: 'doc/sample'},
 {s: 'doc/sample#char=4815,4829', t: 'doc/sample'},
 {s: 'doc/sample#char=4863,4929', t: 'doc/sample'},
 {s: 'doc/sample#char=4931,4937', t: 'doc/sample'},
 {s: 'doc/sample#char=5002,5009', t: 'doc/sample'},
 {s: 'doc/sample#char=5002,5022', t: 'doc/sample'},
 {s: 'doc/sample#char=5032,5039', t: 'doc/sample'},
 {s: 'doc/sample#char=5032,5052', t: 'doc/sample'},
 {s: 'doc/sample#char=5074,5086', t: 'doc/sample'},
 {s: 'doc/sample#char=5110,5117', t: 'doc/sample'},
 {s: 'doc/sample#char=5110,5123', t: 'doc/sample'},
 {s: 'doc/sample#char=5186,5192', t: 'doc/sample'},
 {s: 'doc/sample#char=5216,5225', t: 'doc/sample'},
 {s: 'doc/sample#char=5216,5289', t: 'doc/sample'},
 {s: 'doc/sample#char=5242,5289', t: 'doc/sample'},
 {s: 'doc/sample#char=5293,5302', t: 'doc/sample'},
 {s: 'doc/sample#char=5293,5328', t: 'doc/sample'},
 {s: 'doc/sample#char=5337,5350', t: 'doc/sample'},
 {s: 'doc/sample#char=5444,5448', t: 'doc/sample'},
 {s: 'doc/sample#char=5444,5497', t: 'doc/sample'},
 {s: 'doc/sample#char=5457,5497', t: 'doc/sample'},
 {s: 'doc/sample#char=5469,5476', t: 'doc/sample'},
 {s: 'doc/sample#char=5469,5497', t: 'doc/sample'},
 {s: 'doc/sample#char=5507,5540', t: 'doc/sample'},
 {s: 'doc/sample#char=5548,5575', t: 'doc/sample'},
 {s: 'doc/sample#char=5581,5587', t: 'doc/sample'},
 {s: 'doc/sample#char=5618,5651', t: 'doc/sample'},
 {s: 'doc/sample#char=5632,5651', t: 'doc/sample'},
 {s: 'doc/sample#char=5655,5663', t: 'doc/sample'},
 {s: 'doc/sample#char=5686,5704', t: 'doc/sample'},
 {s: 'doc/sample#char=5728,5735', t: 'doc/sample'},
 {s: 'doc/sample#char=5728,5751', t: 'doc/sample'},
 {s: 'doc/sample#char=5728,5782', t: 'doc/sample'},
 {s: 'doc/sample#char=5764,5771', t: 'doc/sample'},
 {s: 'doc/sample#char=5764,5782', t: 'doc/sample'},
 {s: 'doc/sample#char=5806,5823', t: 'doc/sample'},
 {s: 'doc/sample#char=6093,6112', t: 'doc/sample'},
 {s: 'doc/sample#char=6147,6192', t: 'doc/sample'},
 {s: 'doc/sample#char=6198,6274', t: 'doc/sample'},
 {s: 'doc/sample#char=6276,6328', t: 'doc/sample'},
 {s: 'doc/sample#char=6362,6407', t: 'doc/sample'},
 {s: 'doc/sample#char=6454,6487', t: 'doc/sample'},
 {s: 'doc/sample#char=6471,6487', t: 'doc/sample'},
 {s: 'doc/sample#char=6505,6528', t: 'doc/sample'},
 {s: 'doc/sample#char=6546,6580', t: 'doc/sample'},
 {s: 'doc/sample#char=6582,6619', t: 'doc/sample'},
 {s: 'doc/sample#char=6593,6619', t: 'doc/sample'},
 {s: 'doc/sample#char=6625,6658', t: 'doc/sample'},
 {s: 'doc/sample#char=6639,6658', t: 'doc/sample'},
 {s: 'doc/sample#char=6663,6694', t: 'doc/sample'},
 {s: 'doc/sample#char=6679,6684', t: 'doc/sample'},
 {s: 'doc/sample#char=6679,6694', t: 'doc/sample'},
 {s: 'doc/sample#char=6699,6730', t: 'doc/sample'},
 {s: 'doc/sample#char=6707,6714', t: 'doc/sample'},
 {s: 'doc/sample#char=6707,6730', t: 'doc/sample'},
 {s: 'doc/sample#char=6766,6836', t: 'doc/sample'},
 {s: 'doc/sample#char=6782,6836', t: 'doc/sample'},
 {s: 'doc/sample#char=6829,6836', t: 'doc/sample'},
 {s: 'doc/sample#char=6838,6864', t: 'doc/sample'},
 {s: 'doc/sample#char=6838,6893', t: 'doc/sample'},
 {s: 'doc/sample#char=6846,6853', t: 'doc/sample'},
 {s: 'doc/sample#char=6846,6864', t: 'doc/sample'},
 {s: 'doc/sample#char=6869,6876', t: 'doc/sample'},
 {s: 'doc/sample#char=6869,6893', t: 'doc/sample'},
 {s: 'doc/sample#char=6877,6882', t: 'doc/sample'},
 {s: 'doc/sample#char=6899,6951', t: 'doc/sample'},
 {s: 'doc/sample#char=6926,6951', t: 'doc/sample'},
 {s: 'doc/sample#char=6941,6951', t: 'doc/sample'},
 {s: 'doc/sample#char=6957,6998', t: 'doc/sample'},
 {s: 'doc/sample#char=6970,6984', t: 'doc/sample'},
 {s: 'doc/sample#char=7011,7084', t: 'doc/sample'},
 {s: 'doc/sample#char=7023,7084', t: 'doc/sample'},
 {s: 'doc/sample#char=7086,7124', t: 'doc/sample'},
 {s: 'doc/sample#char=7166,7228', t: 'doc/sample'},
 {s: 'doc/sample#char=7180,7187', t: 'doc/sample'},
 {s: 'doc/sample#char=7180,7228', t: 'doc/sample'},
 {s: 'doc/sample#char=7188,7194', t: 'doc/sample'},
 {s: 'doc/sample#char=7195,7202', t: 'doc/sample'},
 {s: 'doc/sample#char=7203,7209', t: 'doc/sample'},
 {s: 'doc/sample#char=7233,7293', t: 'doc/sample'},
 {s: 'doc/sample#char=7262,7270', t: 'doc/sample'},
 {s: 'doc/sample#char=7262,7293', t: 'doc/sample'},
 {s: 'doc/sample#char=7271,7276', t: 'doc/sample'},
 {s: 'doc/sample#char=7277,7285', t: 'doc/sample'},
 {s: 'doc/sample#char=7295,7302', t: 'doc/sample'},
 {s: 'doc/sample#char=7295,7316', t: 'doc/sample'},
 {s: 'doc/sample#char=7295,7334', t: 'doc/sample'},
 {s: 'doc/sample#char=7303,7308', t: 'doc/sample'},
 {s: 'doc/sample#char=7350,7356', t: 'doc/sample'},
 {s: 'doc/sample#char=7350,7375', t: 'doc/sample'},
 {s: 'doc/sample#char=7350,7386', t: 'doc/sample'},
 {s: 'doc/sample#char=7350,7413', t: 'doc/sample'},
 {s: 'doc/sample#char=7357,7364', t: 'doc/sample'},
 {s: 'doc/sample#char=7415,7458', t: 'doc/sample'},
 {s: 'doc/sample#char=7504,7523', t: 'doc/sample'},
 {s: 'doc/sample#char=7535,7543', t: 'doc/sample'},
 {s: 'doc/sample#char=7548,7554', t: 'doc/sample'},
 {s: 'doc/sample#char=7562,7570', t: 'doc/sample'},
 {s: 'doc/sample#char=7562,7593', t: 'doc/sample'},
 {s: 'doc/sample#char=7599,7685', t: 'doc/sample'},
 {s: 'doc/sample#char=7632,7640', t: 'doc/sample'},
 {s: 'doc/sample#char=7632,7651', t: 'doc/sample'},
 {s: 'doc/sample#char=7632,7685', t: 'doc/sample'},
 {s: 'doc/sample#char=7656,7685', t: 'doc/sample'},
 {s: 'doc/sample#char=7708,7791', t: 'doc/sample'},
 {s: 'doc/sample#char=7708,7830', t: 'doc/sample'},
 {s: 'doc/sample#char=7733,7791', t: 'doc/sample'},
 {s: 'doc/sample#char=7748,7756', t: 'doc/sample'},
 {s: 'doc/sample#char=7801,7830', t: 'doc/sample'},
 {s: 'doc/sample#char=7852,7917', t: 'doc/sample'},
 {s: 'doc/sample#char=7863,7870', t: 'doc/sample'},
 {s: 'doc/sample#char=7878,7917', t: 'doc/sample'},
 {s: 'doc/sample#char=8025,8047', t: 'doc/sample'},
 {s: 'doc/sample#char=8049,8116', t: 'doc/sample'},
 {s: 'doc/sample#char=8053,8078', t: 'doc/sample'},
 {s: 'doc/sample#char=8083,8103', t: 'doc/sample'},
 {s: 'doc/sample#char=8118,8153', t: 'doc/sample'},
 {s: 'doc/sample#char=8126,8153', t: 'doc/sample'},
 {s: 'doc/sample#char=8158,8196', t: 'doc/sample'},
 {s: 'doc/sample#char=8172,8183', t: 'doc/sample'},
 {s: 'doc/sample#char=8172,8196', t: 'doc/sample'},
 {s: 'doc/sample#char=8201,8236', t: 'doc/sample'},
 {s: 'doc/sample#char=8201,8273', t: 'doc/sample'},
 {s: 'doc/sample#char=8215,8236', t: 'doc/sample'},
 {s: 'doc/sample#char=8229,8236', t: 'doc/sample'},
 {s: 'doc/sample#char=8245,8273', t: 'doc/sample'},
 {s: 'doc/sample#char=8411,8449', t: 'doc/sample'},
 {s: 'doc/sample#char=8442,8449', t: 'doc/sample'},
 {s: 'doc/sample#char=8461,8494', t: 'doc/sample'},
 {s: 'doc/sample#char=8467,8474', t: 'doc/sample'},
 {s: 'doc/sample#char=8496,8530', t: 'doc/sample'},
 {s: 'doc/sample#char=8511,8519', t: 'doc/sample'},
 {s: 'doc/sample#char=8511,8530', t: 'doc/sample'},
 {s: 'doc/sample#char=8545,8588', t: 'doc/sample'},
 {s: 'doc/sample#char=8641,8699', t: 'doc/sample'},
 {s: 'doc/sample#char=8659,8669', t: 'doc/sample'},
 {s: 'doc/sample#char=8659,8699', t: 'doc/sample'},
 {s: 'doc/sample#char=8720,8743', t: 'doc/sample'},
 {s: 'doc/sample#char=8749,8789', t: 'doc/sample'},
 {s: 'doc/sample#char=8774,8781', t: 'doc/sample'},
 {s: 'doc/sample#char=8774,8789', t: 'doc/sample'},
 {s: 'doc/sample#char=8795,8806', t: 'doc/sample'},
 {s: 'doc/sample#char=8795,8823', t: 'doc/sample'},
 {s: 'doc/sample#char=8795,8837', t: 'doc/sample'},
 {s: 'doc/sample#char=8795,8850', t: 'doc/sample'},
 {s: 'doc/sample#char=8841,8850', t: 'doc/sample'},
 {s: 'doc/sample#char=8902,8924', t: 'doc/sample'},
 {s: 'doc/sample#char=8943,8949', t: 'doc/sample'},
 {s: 'doc/sample#char=8943,8989', t: 'doc/sample'},
 {s: 'doc/sample#char=8970,8989', t: 'doc/sample'},
 {s: 'doc/sample#char=9032,9039', t: 'doc/sample'},
 {s: 'doc/sample#char=9032,9058', t: 'doc/sample'},
 {s: 'doc/sample#char=9032,9083', t: 'doc/sample'},
 {s: 'doc/sample#char=9119,9128', t: 'doc/sample'},
 {s: 'doc/sample#char=9157,9187', t: 'doc/sample'},
 {s: 'doc/sample#char=9278,9310', t: 'doc/sample'},
 {s: 'doc/sample#char=9422,9429', t: 'doc/sample'},
 {s: 'doc/sample#char=9422,9442', t: 'doc/sample'},
 {s: 'doc/sample#char=9536,9546', t: 'doc/sample'}
] AS row
MATCH (a:Quote {id: row.s}) MATCH (b:Document {id: row.t})
MERGE (a)-[:IN_DOCUMENT]->(b);
