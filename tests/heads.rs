//! What the head of a document and the look of its lists say: who speaks, and what an action plan or a list of measures
//! states of its lines.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use policygraph::fact::Modality;

/// Returns the name of the author, and the relations but for where things lie.
fn told(text: &str) -> Vec<String> {
    let reading = support::reading("case", text);
    let author = reading.record.author.as_ref().map(ToString::to_string);
    let mut told = vec![author.unwrap_or_else(|| "nobody".to_owned())];
    let bare = |id: &str| id.split_once('/').map_or(id, |(_, name)| name).to_owned();
    let mut facts: Vec<String> = reading
        .relations
        .iter()
        .filter(|relation| !matches!(&*relation.predicate, "located-in" | "applies-to" | "leads"))
        .map(|relation| {
            let planned = if relation.modality == Modality::Planned { " (planned)" } else { "" };
            let (subject, object) = (bare(relation.subject.as_str()), bare(relation.object.as_str()));
            format!("{subject} {} {object}{planned}", relation.predicate)
        })
        .collect();
    facts.sort();
    told.extend(facts);
    told
}

#[test]
fn the_author_stands_in_the_head() {
    support::check(
        &[
            (
                "GOVERNMENT OF KENYA\nBUDGET SPEECH 2024\n\nWe extended the Clean Stove Programme.\n",
                &["institution/government-of-kenya", "government-of-kenya implements clean-stove-programme"],
            ),
            (
                "OUR RIVERS\nMinistry of Rural Development, Nairobi, May 2024\n\nWe extended the Clean Stove Programme.\n",
                &[
                    "institution/ministry-of-rural-development--kenya",
                    "ministry-of-rural-development--kenya implements clean-stove-programme",
                ],
            ),
            (
                "State of the Bank\nby President Ana Lopez, African Development Bank\n\nWe extended the Clean Stove Programme.\n",
                &["institution/african-development-bank", "african-development-bank implements clean-stove-programme"],
            ),
            // Who speaks for all is not of the body whose name stands below.
            (
                "Budget Speech\nSpeech by the Finance Minister, the Rt Hon Ana Lopez\nNational Treasury, 3 May 2024\n\nKenya has \
                 grown. We extended the Clean Stove Programme. We can do more. We thank Kenya.\n",
                &["institution/government-of-kenya", "government-of-kenya implements clean-stove-programme"],
            ),
            // Who says "this Commission" speaks for the one that the text names.
            (
                "Statement by Commissioner Lopez\n\nSource: Karibu Commission, 3 May 2024\n\nThis Commission has seen the fires in \
                 Kenya. We extended the Clean Stove Programme.\n",
                &["institution/karibu-commission", "karibu-commission implements clean-stove-programme"],
            ),
            // A place named once is not what is governed, where the money is that of a country.
            (
                "Budget Speech\n\nWe set aside £5 million for a clinic in Leeds. We extended the Clean Stove Programme. We spent £9 \
                 million.\n",
                &[
                    "institution/government-of-the-united-kingdom",
                    "government-of-the-united-kingdom implements clean-stove-programme",
                ],
            ),
            // A party's government is that of the country.
            (
                "Budget Speech\n\nKenya has grown. We extended the Clean Stove Programme. Kenya is strong. The KPA Government \
                 keeps its word. The KPA Government cares. The KPA Government listens. We can do more. We thank Kenya.\n",
                &["institution/government-of-kenya", "government-of-kenya implements clean-stove-programme"],
            ),
            // A line of capitals that names no government of a place, and a numbered heading.
            ("REPORT ON THE WORK OF THE GOVERNMENT\nI. Growing Industries\n\nThe clinic has grown.\n", &["nobody"]),
        ],
        told,
    );
}

/// Returns the author alone.
fn author(text: &str) -> Vec<String> {
    told(text).into_iter().take(1).collect()
}

#[test]
fn the_front_matter_names_the_author() {
    support::check(
        &[
            // One name over two lines, under the name of the government and beside another language.
            (
                "REPUBLIC OF KENYA\nMINISTRY FOR\nRURAL DEVELOPMENT\nSTRATEGIC PLAN\n2024-2028\n\nThe Ministry works with Kilima \
                 University. We extended the Clean Stove Programme.\n",
                &["institution/ministry-for-rural-development--kenya"],
            ),
            (
                "Kisumu\nCITY COUNCIL\n\nReport to: Full Council\nSubject: Budget 2024\n\nThe Council works with the Ministry of \
                 Health. The Ministry of Health pays for clinics. The Ministry of Health pays for nurses.\n",
                &["institution/kisumu-city-council"],
            ),
            // Imprints.
            (
                "Annual Report 2023\n\n© 2023 Karibu Development Bank\nAll rights reserved.\n\nThe Government of Kenya works with \
                 the Government of Uganda. The Government of Kenya built a road. The Government of Kenya built a port.\n",
                &["institution/karibu-development-bank"],
            ),
            (
                "Clean Rivers Strategy\nPublished in May 2024 by the\nMinistry for Clean Rivers\nNairobi\n\nRivers are clean.\n",
                &["institution/ministry-for-clean-rivers"],
            ),
            ("Press Release: Karibu Labour Party\n\nWe built the road.\n", &["institution/karibu-labour-party"]),
            // A speech is held in a parliament, and not by it.
            (
                "PARLIAMENT OF KENYA\nBUDGET SPEECH\n\nMr. Speaker,\n\nKenya has grown. We extended the Clean Stove Programme. We \
                 can do more. We thank Kenya.\n",
                &["institution/government-of-kenya"],
            ),
            (
                "SPEECH FROM THE THRONE\nKilima Conference Centre\n\nHonourable Senators,\n\nKenya has grown. My Government \
                 extended the Clean Stove Programme. Kenya is strong.\n",
                &["institution/government-of-kenya"],
            ),
            // On behalf of whom.
            (
                "Work Report\n\nNow I, on behalf of the Kisumu Municipal People's Government, report to the session. The People's \
                 Government of Western Province gave help. The People's Government of Western Province gave land.\n",
                &["institution/kisumu-municipal-peoples-government"],
            ),
            // The city as a body, beside its departments.
            (
                "CITY OF KISUMU\nDepartment of Planning and Works\n\nGENERAL PLAN\n\nThe City will extend the Clean Stove \
                 Programme.\n",
                &["institution/city-of-kisumu"],
            ),
            // The name by which the text calls the government.
            (
                "Democracy Day Address\n\nFellow citizens,\n\nNigeria has grown. The Federal Government of Nigeria built a road. \
                 We can do more. We thank Nigeria. We thank you.\n",
                &["institution/federal-government-of-nigeria"],
            ),
            // A town that is only named does not speak.
            (
                "Condition of the State\nDes Moines\n\nFellow Iowans,\n\nWe have grown. The people of Iowa did it. We can do more. We \
                 thank you.\n",
                &["institution/government-of-iowa"],
            ),
        ],
        author,
    );
}

#[test]
fn who_enacts_leads_or_stands_behind_a_country_is_the_author() {
    let act = "An Act on Clinics\n\nBe it enacted by the Mara Regional Parliament in session assembled:\n\nThe Karibu Clinic is \
               established.\n";
    assert_eq!(author(act), ["institution/mara-regional-parliament"]);
    // A plan of the country, which a ministry only prints.
    let plan = "REPUBLIC OF KENYA\n\nNATIONAL DEVELOPMENT PLAN\n2024-2028\n\n\u{a9} 2024\nMinistry of Planning\n\nThe plan goes \
                on.\n";
    assert_eq!(author(plan), ["institution/government-of-kenya"]);
    let line = "# REPUBLIC OF KENYA MINISTRY OF PLANNING\n\nROADMAP\n2024\n\nThe Ministry goes on.\n";
    assert_eq!(author(line), ["institution/ministry-of-planning--kenya"]);
    // "We" is the body that the text tells of, not the government of the country that it helps.
    let page = "Kenya is the largest country of the lake. Since 2010 the Karibu Aid Agency has given 5 million pounds to Kenya. \
                The Karibu Aid Agency builds schools. We train teachers. The Karibu Aid Agency pays them. We help the police of \
                Kenya. Our partner is the World Bank. The Karibu Aid Agency also works with farmers. The Karibu Aid Agency \
                will go on. We thank the Karibu Aid Agency of the north.\n";
    assert_eq!(author(page), ["institution/karibu-aid-agency"]);
}

#[test]
fn a_division_of_one_name_in_two_countries_is_that_of_the_places_in_the_text() {
    let country = |text: &str| support::reading("case", text).country;
    let american =
        "Government of Montana\n\nWe opened a clinic in Billings and a school in Missoula. Americans work hard.\n";
    assert_eq!(country(american).as_deref(), Some("United States"));
    let bulgarian =
        "Government of Montana\n\nWe opened a clinic in Vratsa and a school in Sofia. Bulgarians work hard.\n";
    assert_eq!(country(bulgarian).as_deref(), Some("Bulgaria"));
}

#[test]
fn a_body_without_a_name_is_that_of_the_others_in_the_text() {
    let speech = |union: &str| {
        format!(
            "Address\n\nMy Commission works with the {union} Parliament. The {union} Council met. We thank the {union} Investment \
             Bank. Our Commission will go on. My Commission opened the Karibu Centre.\n"
        )
    };
    assert_eq!(author(&speech("European")), ["institution/european-commission"]);
    assert_eq!(author(&speech("Ujalan")), ["institution/commission--case"]);
}

#[test]
fn the_government_above_a_department_is_another() {
    let text = "GOVERNMENT OF UGANDA\nPLANNING AND DEVELOPMENT DEPARTMENT\nAnnual Programme 2024\n\nThe Department \
                works with Kilima University. The Government will launch the Clean Stove Programme.\n";
    let told = told(text);
    assert_eq!(told[0], "institution/planning-and-development-department--uganda", "{told:#?}");
    let launched = |fact: &String| fact.starts_with("government-of-uganda implements clean-stove-programme");
    assert!(told.iter().any(launched), "{told:#?}");
}

#[test]
fn lines_of_an_action_plan_are_planned_and_led() {
    support::check(
        &[
            (
                "NATIONAL PLAN FOR RIVERS\nMinistry of Rural Development, Nairobi, May 2024\n\nThe actions are as follows.\nAction 1: \
                 Extend the Clean Stove Programme by 2026. Lead: Ministry of Health. Partners: county councils.\nAction 2: \
                 Establish a Coastal Enterprise Network. Lead: Coast Development Commission.\nRoll out the Second Chance \
                 Programme.\n",
                &[
                    "institution/ministry-of-rural-development--kenya",
                    "coastal-enterprise-network--nairobi established-by coast-development-commission--nairobi (planned)",
                    "ministry-of-health--kenya implements clean-stove-programme (planned)",
                    "ministry-of-rural-development--kenya implements second-chance-programme (planned)",
                    "second-chance-programme issued-by ministry-of-rural-development--kenya (planned)",
                ],
            ),
            (
                "Budget Speech 2025\nBy the Minister for Finance of Ghana, Mr John Okello\n\nThe following initiatives will be \
                 implemented from 2025:\n\ni. Clean Stove Programme, for homes.\n\nii. Ujala Mira, for young people.\n",
                &[
                    "institution/government-of-ghana",
                    "government-of-ghana implements clean-stove-programme (planned)",
                    "government-of-ghana implements ujala-mira (planned)",
                ],
            ),
        ],
        told,
    );
}

#[test]
fn paragraphs_that_count_on_have_numbers_that_count_nothing() {
    let text = "Speech\n\n41 Children learn here.\n\n42 Teachers work here.\n\n43 Nurses help here.\n";
    assert_eq!(support::reading("case", text).observations.len(), 0, "numbers of paragraphs");
    let text = "Speech\n\n41 children learn here.\n\n52 teachers work here.\n\n43 nurses help here.\n";
    assert_eq!(support::reading("case", text).observations.len(), 3, "figures");
}

#[test]
fn the_government_in_the_report_of_a_bank_is_that_of_the_country() {
    let text = "African Development Bank\nCountry Report: Kenya\n\nKenya has grown. In Kenya, the government extended the Clean \
                Stove Programme. It follows the government's Eighth Five-Year Plan. Kenya is strong.\n";
    let told = told(text);
    assert!(
        told.contains(&"government-of-kenya implements clean-stove-programme".to_owned())
            && told.contains(&"eighth-five-year-plan--kenya issued-by government-of-kenya".to_owned()),
        "{told:#?}"
    );
}
