//! What labelled lines and lists under a line without a verb state, where the examples of rules cannot show it.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

/// Returns the relations of a text, a line each, without those that names state.
fn facts(text: &str) -> Vec<String> {
    let mut facts = support::facts(text, |rules| !rules.contains(&"located-in-name"));
    facts.sort();
    facts.dedup();
    facts
}

#[test]
fn each_record_tells_of_its_own_thing() {
    let found = facts(
        "Programme: Clean Stove Programme\nDistricts: Nairobi; Mombasa\nLead agency: Ministry of Health\n\
         Programme: Safe Seas Programme\nDistricts: Kisumu\nLead agency: Ministry of Energy\n",
    );
    let expected = [
        "clean-stove-programme applies-to mombasa",
        "clean-stove-programme applies-to nairobi",
        "ministry-of-energy--kenya implements safe-seas-programme",
        "ministry-of-health--kenya implements clean-stove-programme",
        "safe-seas-programme applies-to kisumu",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_heading_is_what_the_lines_under_it_tell_of() {
    let found = facts(
        "The work went on.\n\n2.3 Clean Stove Programme (2021–2026)\nRegion: Nairobi\nExecuting agency: Ministry of Health\n",
    );
    assert_eq!(
        found,
        ["clean-stove-programme applies-to nairobi", "ministry-of-health--kenya implements clean-stove-programme"]
    );
}

#[test]
fn the_thing_may_be_named_after_the_first_line() {
    let found = facts("Country: Kenya\nProject: Mara Dam\nDonor: Japan\n");
    assert_eq!(found, ["japan supports mara-dam", "mara-dam located-in kenya"]);
    // A property of the project is not another project.
    let found = facts("Project: Mara Dam\nProject ID: P 17\nDonor: Japan\n");
    assert_eq!(found, ["japan supports mara-dam"]);
    // Where each record ends in its name, nothing says which line belongs to which.
    let found = facts(
        "Responsible: Ministry of Health\nProgramme: Clean Stove Programme\n\
         Responsible: Ministry of Energy\nProgramme: Safe Seas Programme\n",
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_record_may_stand_in_one_line_or_in_a_table_of_two_columns() {
    let found = facts("Karibu Dam (operator: Karibu Holdings; financing: World Bank and KfW) was opened in May.\n");
    assert!(found.iter().any(|fact| fact == "karibu-dam operated-by karibu-holdings"), "{found:?}");
    assert!(found.iter().any(|fact| fact == "world-bank supports karibu-dam"), "{found:?}");
    let found = facts("Project | Karibu Dam\nLocation | Mombasa\nExecuting agency | Ministry of Energy\n");
    assert_eq!(found, ["karibu-dam located-in mombasa", "karibu-dam operated-by ministry-of-energy--kenya"]);
}

#[test]
fn what_follows_a_comma_in_an_entry_is_no_member_of_the_list() {
    let found = facts("Karibu Commission – members: Ana Lopez, Ministry of Health; Maria Silva, Ministry of Energy.\n");
    assert!(!found.iter().any(|fact| fact.contains("part-of")), "{found:?}");
}

#[test]
fn a_line_without_a_verb_leads_into_lines_with_numbers() {
    let found = facts(
        "The work went on.\n\nAllocations to programmes of the National Ocean Strategy, 2021 (million)\n\
         Safe Ports Programme: 17\nClean Seas Programme: 41\n",
    );
    let expected = [
        "clean-seas-programme part-of national-ocean-strategy",
        "safe-ports-programme part-of national-ocean-strategy",
    ];
    assert_eq!(found, expected);
    let found = facts("The work went on.\n\nHeads of agency\n- Ana Lopez, World Bank;\n- Maria Silva, UNICEF.\n");
    assert!(found.iter().any(|fact| fact == "ana-lopez leads world-bank"), "{found:?}");
    // Who took part heads nothing.
    let found = facts("Members of the delegation\n- Ana Lopez, World Bank;\n- Maria Silva, UNICEF.\n");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_participle_leads_into_a_list() {
    let found = facts("Projects funded by the World Bank:\n- Mara Dam\n- Kilima Railway\n");
    assert_eq!(found, ["world-bank supports kilima-railway", "world-bank supports mara-dam"]);
}

#[test]
fn prose_with_a_colon_is_no_record() {
    for text in [
        "Karibu Airport\nSource: Ministry of Energy\nPhoto: Karibu Holdings\n",
        "Karibu Hospital\nRural Fund: Kenya gave most.\nUrban Fund: Japan gave most.\n",
        "The minister named the members of the programme: Kenya.\n",
        "Transport\nNairobi: the railway grew.\nMombasa: the port grew.\n",
    ] {
        let found = facts(text);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}
