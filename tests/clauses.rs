//! What clauses state: every way in which a sentence cuts a subject off from its verb, lists, names that are none, and
//! stages; with the relations and statuses that it gives.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

type Case = (&'static str, &'static [&'static str]);

/// Compares the facts of each sentence: "subject predicate object", "entity is stage", "(modality)" where it is not
/// actual. What a name alone states of its place is left out.
fn check(cases: &[Case]) {
    support::check(cases, facts);
}

fn facts(text: &str) -> Vec<String> {
    support::facts(text, |rules| rules.iter().any(|rule| !rule.ends_with("-name")))
}

#[test]
fn a_subject_stands_before_what_interrupts_its_clause() {
    check(&[
        (
            "The Stone Seawall, built to hold against another storm, was opened last week.",
            &["stone-seawall is operational"],
        ),
        (
            "The Rush Storage Project, 200 megawatts of batteries owned by Prairie Partners Ltd., is being built in Kisumu.",
            &["rush-storage-project is under-way", "rush-storage-project located-in kisumu"],
        ),
        (
            "The Karibu Bay Tunnel, connecting Mombasa with Nairobi, has been approved.",
            &[
                "karibu-bay-tunnel connects mombasa",
                "karibu-bay-tunnel connects nairobi",
                "karibu-bay-tunnel is approved",
            ],
        ),
        (
            "The Green Bridge Act, which the Karibu Assembly passed in May, will come into force in June.",
            &["green-bridge-act is approved", "green-bridge-act is operational (planned)"],
        ),
        (
            "The Blue River Project, launched in 2027 and financed by the Karibu Development Bank, was completed in May.",
            &[
                "blue-river-project is completed",
                "blue-river-project is started",
                "karibu-development-bank supports blue-river-project",
            ],
        ),
        (
            "The Water Alliance, founded in Nairobi in 2021 by Kilima University, was closed.",
            &["water-alliance established-by kilima-university", "water-alliance located-in nairobi"],
        ),
        (
            "The Ministry of Works, in partnership with Kilima University and the Baobab Foundation, launched the Clear Air Programme.",
            &[
                "baobab-foundation collaborates-with ministry-of-works",
                "baobab-foundation participates-in clear-air-programme",
                "clear-air-programme is started",
                "kilima-university collaborates-with ministry-of-works",
                "kilima-university participates-in clear-air-programme",
                "ministry-of-works implements clear-air-programme",
            ],
        ),
        (
            "On 3 May 2024 the Ministry of Works and Kilima University signed the Karibu Water Compact.",
            &[
                "karibu-water-compact issued-by kilima-university",
                "karibu-water-compact issued-by ministry-of-works",
                "kilima-university collaborates-with ministry-of-works",
            ],
        ),
    ]);
}

#[test]
fn what_commas_set_apart_belongs_to_the_head_before_them() {
    check(&[
        (
            "The Masa Solar Plant near Nairobi, owned by the Khanya Energy Company, was opened in May.",
            &[
                "masa-solar-plant is operational",
                "masa-solar-plant located-in nairobi",
                "masa-solar-plant operated-by khanya-energy-company",
            ],
        ),
        (
            "The Institute of Coding at Mombasa, the fourth campus of Kilima College, was opened last month.",
            &[
                "fourth-campus-of-kilima-college part-of kilima-college",
                "institute-of-coding is operational",
                "institute-of-coding located-in mombasa",
            ],
        ),
        (
            "The second phase of the Blue River Project, financed by the Karibu Development Bank, began in May.",
            &[
                "karibu-development-bank supports second-phase-of-the-blue-river-project",
                "second-phase-of-the-blue-river-project is started",
                "second-phase-of-the-blue-river-project part-of blue-river-project",
            ],
        ),
        ("A workshop at Karibu Airport, built by Mapa Construction Ltd., was opened in May.", &[]),
    ]);
}

#[test]
fn lists_share_and_end_where_they_end() {
    check(&[
        (
            "Three new parks will be set up: the Kilima Technology Park, the Karibu Industrial Park and, in Nairobi, the Baobab Science Park.",
            &[
                "baobab-science-park is planned (planned)",
                "karibu-industrial-park is planned (planned)",
                "kilima-technology-park is planned (planned)",
            ],
        ),
        (
            "In May we opened two hospitals: Karibu Hospital in Mombasa and the Mercy Hospital.",
            &["karibu-hospital is operational", "karibu-hospital located-in mombasa", "mercy-hospital is operational"],
        ),
        ("Growth was strong in three sectors: Karibu Bank, Kilima University and Baobab Institute led.", &[]),
        (
            "The Environment Agency in Nairobi and the Space Agency jointly run Kilima Observatory.",
            &[
                "environment-agency collaborates-with space-agency",
                "environment-agency located-in nairobi",
                "kilima-observatory operated-by environment-agency",
                "kilima-observatory operated-by space-agency",
            ],
        ),
        (
            "The programme is run by the Society Authority in cooperation with Smart Africa.",
            &["smart-africa collaborates-with society-authority"],
        ),
    ]);
}

#[test]
fn stages_are_what_the_verb_and_its_time_say() {
    check(&[
        ("We will build the Karibu Heart Hospital.", &["karibu-heart-hospital is planned (planned)"]),
        ("The Karibu Heart Hospital is being expanded.", &["karibu-heart-hospital is under-way"]),
        (
            "The Karibu Education Plan is being implemented by the Ministry of Education.",
            &["karibu-education-plan is under-way", "ministry-of-education implements karibu-education-plan"],
        ),
        ("We implement the Karibu Education Plan.", &[]),
        (
            "The Ministry of Works began work on the Karibu Rail Link.",
            &["karibu-rail-link is started", "karibu-rail-link operated-by ministry-of-works"],
        ),
        ("The Karibu Rail Link won approval from the Ministry of Works.", &["karibu-rail-link is approved"]),
        (
            "My Government will table the Disaster Readiness Bill.",
            &[
                "disaster-readiness-bill is planned (planned)",
                "disaster-readiness-bill issued-by government--case (planned)",
            ],
        ),
        (
            "The Coastal Strategy, prepared by the Planning Department, was adopted.",
            &[
                "coastal-strategy established-by planning-department",
                "coastal-strategy is approved",
                "coastal-strategy issued-by planning-department",
            ],
        ),
        ("We will turn the Kilima Lab into a world-class facility.", &[]),
        ("If Parliament approves, the Harbour Authority will build the Tema Dry Dock.", &[]),
        ("The Karibu Bridge was not completed in May.", &[]),
    ]);
}

#[test]
fn the_government_is_that_of_the_place_the_text_tells_of() {
    let author = |text: &str| support::reading("case", text).record.author.map(|id| id.to_string());
    let donor = "Budget Speech\n\nZambia grew by 5 per cent. The Government opened two schools in Zambia, and the \
        Government of Japan gave two scanners. Zambia will host a summit, and we will open a port.";
    assert_eq!(author(donor).as_deref(), Some("institution/government-of-zambia"));
    let only = "Budget Speech\n\nWe praise the policy of the Government. The Government of the Island Region of Sol \
        has done much, and we will do more.";
    assert_eq!(author(only).as_deref(), Some("institution/government-of-the-island-region-of-sol"));
    let continent = "A Strategy for Europe\n\nPorts in Europe grew. We will build more of them in Europe.";
    assert_eq!(author(continent), None);
}

#[test]
fn what_another_is_asked_or_agreed_to_do_is_planned() {
    check(&[
        (
            "I call on Congress to pass the Clean Water Act.",
            &["clean-water-act is approved (planned)", "clean-water-act issued-by congress (planned)"],
        ),
        ("We urged the senators to pass the Clean Water Bill.", &["clean-water-bill is approved (planned)"]),
        (
            "The Ministry of Health signed an agreement to set up the Karibu Institute of Vaccines.",
            &[
                "karibu-institute-of-vaccines established-by ministry-of-health (planned)",
                "karibu-institute-of-vaccines is planned (planned)",
            ],
        ),
        (
            "The Ministry of Health used a loan to open the Karibu Hospital.",
            &[
                "karibu-hospital established-by ministry-of-health",
                "karibu-hospital is operational",
                "karibu-hospital operated-by ministry-of-health",
            ],
        ),
    ]);
}

#[test]
fn a_thing_is_meant_by_its_head_its_acronym_and_past_its_purpose() {
    check(&[
        (
            "The National Bank for Rural Works (NABARD) grew. NABARD also supports Kilima University.",
            &["national-bank-for-rural-works supports kilima-university"],
        ),
        (
            "The National Bank for Rural Works grew. The Bank also supports Kilima University. The Asian Development Bank grew. The Asian Development Bank shrank.",
            &["national-bank-for-rural-works supports kilima-university"],
        ),
        (
            "The Karibu Institute of Family Care (ICBF) grew. ICBF supports Kilima University.",
            &["karibu-institute-of-family-care supports kilima-university"],
        ),
        ("The Karibu Incentive Scheme for drones, launched in 2021, grew.", &["karibu-incentive-scheme is started"]),
        ("The plans for the Karibu Bridge, launched in 2021, grew.", &["karibu-bridge is started"]),
        (
            "The Karibu Water Project will be implemented by the Ministry of Water.",
            &[
                "karibu-water-project is planned (planned)",
                "karibu-water-project operated-by ministry-of-water (planned)",
            ],
        ),
        ("They broke ground for the Karibu Bridge in May.", &["karibu-bridge is started"]),
        (
            "The Treasury gave a loan to Reactor C. The Northern Rail Link opened in May.",
            &["northern-rail-link is operational", "treasury supports reactor-c"],
        ),
    ]);
}

#[test]
fn a_form_of_a_verb_is_no_head_of_a_name() {
    check(&[
        ("The Planning and Infrastructure Bill was passed.", &["planning-and-infrastructure-bill is approved"]),
        ("The Funding and Skills Act was passed.", &["funding-and-skills-act is approved"]),
    ]);
}

#[test]
fn it_is_what_the_sentence_before_names_and_money_is_its_givers() {
    check(&[
        (
            "The Karibu Railway opened in May. It will link Nairobi with Mombasa.",
            &[
                "karibu-railway connects mombasa (planned)",
                "karibu-railway connects nairobi (planned)",
                "karibu-railway is operational",
            ],
        ),
        (
            "The Ministry of Health met Kilima University. It runs the Open Doors Programme.",
            &["open-doors-programme is operational"],
        ),
        (
            "The Karibu Water Act was passed. It is expected that the Karibu Bridge will open.",
            &["karibu-bridge is operational (planned)", "karibu-water-act is approved"],
        ),
        (
            "The Government of Kenya presents this budget. Our budget provides 3 million shillings for the Rural Roads Programme.",
            &["government-of-kenya implements rural-roads-programme--kenya"],
        ),
        (
            "The Government of Kenya presents this budget. 2 billion shillings will support Kilima University.",
            &["government-of-kenya supports kilima-university (planned)"],
        ),
        ("The Government of Kenya presents this budget. 2 billion people will support Kilima University.", &[]),
    ]);
}

#[test]
fn compounds_members_and_offices_relate_what_stands_beside_them() {
    check(&[
        ("The World Bank-funded Clean Stove Programme grew.", &["world-bank supports clean-stove-programme"]),
        ("The Community-based Water Programme grew.", &[]),
        ("The Nairobi-based Kilima University grew.", &["kilima-university located-in nairobi"]),
        (
            "It is a partnership between Kilima University, the World Bank and the Ministry of Health.",
            &[
                "kilima-university collaborates-with ministry-of-health",
                "kilima-university collaborates-with world-bank",
                "ministry-of-health collaborates-with world-bank",
            ],
        ),
        ("It is a dispute between Kilima University and the World Bank.", &[]),
        ("We met Lagos State Governor Ade Bello.", &["ade-bello leads lagos"]),
        ("We met Peter Banda, Director General, Kilima University.", &["peter-banda leads kilima-university"]),
        ("We went to Mombasa, including Fort Jesus Park.", &["fort-jesus-park located-in mombasa"]),
        ("They meet in Mombasa, Kenya.", &["mombasa located-in kenya"]),
        ("The wards are Nantou, Nanshan and Shekou.", &[]),
        (
            "The Ministry of Health has a memorandum of understanding with Kilima University.",
            &["kilima-university collaborates-with ministry-of-health"],
        ),
    ]);
}

#[test]
fn columns_say_what_their_cells_are_to_the_thing_of_the_row() {
    check(&[
        (
            "Project | Location | Lead agency | Financed by | Status\n\
             Karibu Dam | Nairobi | Karibu Water Board | World Bank, Japan | Completed\n\
             Kilima Railway | Mombasa | Karibu Holdings | Kenya | Planned\n",
            &[
                "japan supports karibu-dam",
                "karibu-dam is completed",
                "karibu-dam located-in nairobi",
                "karibu-dam operated-by karibu-water-board",
                "kenya supports kilima-railway",
                "kilima-railway is planned (planned)",
                "kilima-railway located-in mombasa",
                "kilima-railway operated-by karibu-holdings",
                "world-bank supports karibu-dam",
            ],
        ),
        (
            "Project | Status\nKaribu Dam | Under construction\nKilima Railway | Not yet completed\nMara Port | Operational\n",
            &["karibu-dam is under-way", "mara-port is operational"],
        ),
        // Nothing says what the second column is to the first, or the first row is no row of titles.
        ("Project | Neighbour\nKaribu Dam | Karibu Water Board\nKilima Railway | Karibu Holdings\n", &[]),
        ("Karibu Dam | Nairobi | Karibu Water Board\nKilima Railway | Mombasa | Karibu Holdings\n", &[]),
    ]);
}

#[test]
fn stages_are_said_by_nouns_adjectives_shares_and_times() {
    check(&[
        ("Following the opening of the Karibu Bridge, trade grew.", &["karibu-bridge is operational"]),
        ("We look forward to the opening of the Karibu Bridge.", &[]),
        ("We met for the proposed Karibu Bridge.", &["karibu-bridge is planned (planned)"]),
        ("We met in the newly completed Karibu Railway.", &["karibu-railway is completed"]),
        ("The Karibu Bridge is 71 per cent complete.", &["karibu-bridge is under-way"]),
        ("The Karibu Bridge is 71 per cent owned by the state.", &[]),
        ("Traffic will ease when the Karibu Bridge opens.", &["karibu-bridge is operational (planned)"]),
        ("The Karibu Action Plan to be published in May is long.", &["karibu-action-plan is planned (planned)"]),
        ("We took the Karibu Road that we opened last May.", &["karibu-road is operational"]),
        ("We are making good progress in the delivery of the Karibu Railway.", &["karibu-railway is under-way"]),
    ]);
}

#[test]
fn works_in_lower_case_go_by_the_place_before_them() {
    check(&[
        ("We opened the Mombasa airport.", &["mombasa-airport is operational"]),
        ("We opened a Mombasa airport.", &[]),
        ("We opened the Nairobi-Mombasa crossing.", &["nairobi-mombasa-crossing is operational"]),
        (
            "Nairobi connects to Mombasa via the Karibu Railway.",
            &["karibu-railway connects mombasa", "karibu-railway connects nairobi"],
        ),
        (
            "The Karibu Railway carries passengers between Nairobi and Mombasa.",
            &["karibu-railway connects mombasa", "karibu-railway connects nairobi"],
        ),
    ]);
}

#[test]
fn what_lies_in_a_place_is_told_of_behind_a_comma() {
    check(&[
        (
            "The Karibu Special Economic Zone in Mombasa, which is being developed by Kilima Ports Authority, is growing.",
            &[
                "karibu-special-economic-zone is under-way",
                "karibu-special-economic-zone located-in mombasa",
                "karibu-special-economic-zone operated-by kilima-ports-authority",
            ],
        ),
        (
            "Karibu Line, running from Nairobi to Mombasa, is under construction.",
            &["karibu-line connects mombasa", "karibu-line connects nairobi", "karibu-line is under-way"],
        ),
        (
            "The bank lent money for the Karibu Dam, to be executed by the Ministry of Water.",
            &["karibu-dam operated-by ministry-of-water (planned)"],
        ),
    ]);
}

#[test]
fn a_word_is_the_verb_where_nothing_else_is() {
    check(&[
        ("Kenya takes part in the Clean Stove Programme.", &["kenya participates-in clean-stove-programme"]),
        ("The Clean Stove Programme closed in December 2023.", &["clean-stove-programme is completed"]),
        ("Kilima University clinched the Green Award.", &["kilima-university designated-as green-award"]),
        (
            "Phase I of the Karibu Metro stands completed.",
            &["phase-i-of-the-karibu-metro is completed", "phase-i-of-the-karibu-metro part-of karibu-metro"],
        ),
        (
            "The Ministry of Health will re-introduce the Water Act.",
            &["ministry-of-health implements water-act (planned)", "water-act is planned (planned)"],
        ),
        ("The schemes launched in May will end.", &[]),
    ]);
}

#[test]
fn what_is_due_is_planned() {
    check(&[
        ("Karibu Bridge is due to open in 2028.", &["karibu-bridge is operational (planned)"]),
        ("Karibu Bridge is set to open in 2028.", &["karibu-bridge is operational (planned)"]),
        ("Completion of Karibu Bridge is expected in 2028.", &["karibu-bridge is completed (planned)"]),
        ("Karibu Bridge will open this fall.", &["karibu-bridge is operational (planned)"]),
        (
            "The Ministry of Health contracted Kilima University to run Karibu Hospital.",
            &["karibu-hospital operated-by kilima-university"],
        ),
    ]);
}

#[test]
fn it_stands_for_what_its_sentence_names() {
    check(&[
        (
            "The Clean Stove Programme is a success, and the Ministry of Energy will extend it.",
            &[
                "clean-stove-programme is under-way (planned)",
                "ministry-of-energy implements clean-stove-programme (planned)",
            ],
        ),
        (
            "The Clean Stove Programme and the Second Chance Programme are known, and the Ministry of Energy will extend it.",
            &[],
        ),
    ]);
}

#[test]
fn names_grow_over_on_and_and() {
    check(&[
        (
            "The Ministry of Energy works with Kilima Bank on Project Karibu.",
            &["kilima-bank collaborates-with ministry-of-energy", "ministry-of-energy implements project-karibu"],
        ),
        (
            "The Bank of Kenya (Amendment) Act was passed by the National Assembly.",
            &[
                "bank-of-kenya-amendment-act is approved",
                "bank-of-kenya-amendment-act issued-by national-assembly--kenya",
            ],
        ),
        (
            "The Karibu Road Project is implemented by the Roads and Highways Department.",
            &["karibu-road-project operated-by roads-and-highways-department"],
        ),
    ]);
}

#[test]
fn what_a_sentence_founds_is_one_thing() {
    check(&[
        (
            "The Ministry of Energy is introducing a car scrappage scheme.",
            &[
                "car-scrappage-scheme is started",
                "car-scrappage-scheme issued-by ministry-of-energy",
                "ministry-of-energy implements car-scrappage-scheme",
            ],
        ),
        ("The Ministry of Energy has a car scrappage scheme.", &[]),
    ]);
}

#[test]
fn what_a_speaker_proposes_is_to_come() {
    check(&[
        (
            "The Government of Kenya presents this budget. I propose to: a) establish the Mara Freight Authority; b) expand the Zuri Waterway Scheme.",
            &[
                "government-of-kenya implements zuri-waterway-scheme (planned)",
                "mara-freight-authority established-by government-of-kenya (planned)",
                "mara-freight-authority is planned (planned)",
                "zuri-waterway-scheme is under-way (planned)",
            ],
        ),
        (
            "The Government of Kenya presents this budget. It is proposed to set up the Fish Research Institute.",
            &[
                "fish-research-institute--kenya established-by government-of-kenya (planned)",
                "fish-research-institute--kenya is planned (planned)",
            ],
        ),
        (
            "The Government of Kenya presents this budget. I propose the Karibu Textile Programme.",
            &[
                "government-of-kenya implements karibu-textile-programme (planned)",
                "karibu-textile-programme is planned (planned)",
                "karibu-textile-programme issued-by government-of-kenya (planned)",
            ],
        ),
        (
            "The Government of Kenya presents this budget. An allocation of 7 million shillings is made for the Maji Programme.",
            &["government-of-kenya implements maji-programme"],
        ),
        (
            "The Government of Kenya presents this budget. Let me announce the launch of the Digital Village Initiative.",
            &[
                "digital-village-initiative--kenya is planned (planned)",
                "digital-village-initiative--kenya issued-by government-of-kenya (planned)",
                "government-of-kenya implements digital-village-initiative--kenya (planned)",
            ],
        ),
    ]);
}

#[test]
fn phrases_before_the_subject_say_with_whom_and_by_what_means() {
    check(&[
        (
            "The Government of Kenya presents this budget. With the help of the Karibu Trust, Kilima University and the Ujala Foundation, we planted trees.",
            &[
                "government-of-kenya collaborates-with karibu-trust",
                "government-of-kenya collaborates-with kilima-university",
                "government-of-kenya collaborates-with ujala-foundation",
            ],
        ),
        (
            "The Government of Kenya presents this budget. With the Clean Stove Programme, we have trained 500 people.",
            &["government-of-kenya implements clean-stove-programme"],
        ),
        ("The Government of Kenya presents this budget. We deal with the Clean Stove Programme.", &[]),
        (
            "The Government of Kenya presents this budget. The land is in the hands of partners like the Karibu Trust and the Ujala Foundation.",
            &[
                "government-of-kenya collaborates-with karibu-trust",
                "government-of-kenya collaborates-with ujala-foundation",
            ],
        ),
        ("Kilima University works with partners like the world.", &[]),
    ]);
}

#[test]
fn the_state_is_its_government_where_it_acts() {
    check(&[
        (
            "The Government of Bavaria presents this budget. The Karibu Trust and the state built a new hospital.",
            &["government-of-bavaria collaborates-with karibu-trust"],
        ),
        (
            "The Government of Bavaria presents this budget. We spoke to Ana Lopez, the state's health coordinator, in May.",
            &["ana-lopez leads government-of-bavaria"],
        ),
        ("The Government of Bavaria presents this budget. We build a stronger Bavaria.", &[]),
        ("The Government of Bavaria presents this budget. We are the only state in Europe with a plan.", &[]),
    ]);
}

#[test]
fn what_stands_somewhere_is_there_and_who_is_compared_is_not() {
    check(&[
        (
            "The Karibu Museum, which is a new landmark and attraction in Nairobi, opened.",
            &["karibu-museum is operational", "karibu-museum located-in nairobi"],
        ),
        ("The Karibu Bank is the largest lender in Nairobi.", &[]),
        ("The Karibu Bank is among the hardest hit, because of the war in Kenya.", &[]),
    ]);
}

#[test]
fn what_is_reduced_takes_no_other_verb() {
    check(&[
        (
            "The Ten Year Plan prepared for Mombasa will be part of the National Reform Strategy.",
            &["ten-year-plan part-of national-reform-strategy--kenya (planned)"],
        ),
        (
            "The Ministry of Energy is expected to provide a grant of 7 million dollars, to be administered by the Karibu Bank.",
            &[],
        ),
        ("The Mombasa Assembly met ahead of its 4th Karibu Conference.", &[]),
        (
            "The Ministry of Health implements a programme called Rooted Karibu.",
            &["ministry-of-health implements rooted-karibu"],
        ),
        (
            "The Government of Kenya presents this budget. We signed an order creating the Office of Clean Water.",
            &["office-of-clean-water established-by government-of-kenya"],
        ),
    ]);
}

#[test]
fn what_is_in_hand_or_ahead_is_not_done() {
    check(&[
        ("Mombasa is in the final stages of completing the Karibu Bridge.", &["karibu-bridge is under-way"]),
        ("The Ministry of Works is going to finish the Karibu Library.", &["karibu-library is completed (planned)"]),
        ("The Ministry of Works has to finish the Karibu Library.", &["karibu-library is completed (planned)"]),
        (
            "The Ministry of Works allocated 5 million dollars to complete the Karibu Library.",
            &["karibu-library is completed (planned)"],
        ),
        ("The Ministry of Works needs to finish the Karibu Library.", &["karibu-library is completed (planned)"]),
    ]);
}

#[test]
fn labelled_items_are_one_list() {
    check(&[
        (
            "The Ministry of Health funded: (i) Kilima University; (ii) Karibu Institute; and (iii) Zuri College.",
            &[
                "ministry-of-health supports karibu-institute",
                "ministry-of-health supports kilima-university",
                "ministry-of-health supports zuri-college",
            ],
        ),
        (
            "The National Ocean Strategy has two components: a) the Clean Seas Initiative for fishers; b) the Safe Ports Initiative.",
            &[
                "clean-seas-initiative part-of national-ocean-strategy",
                "safe-ports-initiative part-of national-ocean-strategy",
            ],
        ),
        (
            "The National Ocean Strategy has two components:\n- The Clean Seas Initiative for fishers\n- The Safe Ports Initiative\n",
            &[
                "clean-seas-initiative part-of national-ocean-strategy",
                "safe-ports-initiative part-of national-ocean-strategy",
            ],
        ),
        (
            "The Ministry of Health supports:\n- Kilima University\n- Karibu Institute\n",
            &["ministry-of-health supports karibu-institute", "ministry-of-health supports kilima-university"],
        ),
        (
            "We note three things: Kilima University grew; the Karibu Port opened; and Zuri College closed.",
            &["karibu-port is operational"],
        ),
    ]);
}
