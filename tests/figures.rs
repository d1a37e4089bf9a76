//! What sentences say in numbers: every construction with the figures it gives, and what gives none.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use policygraph::{
    fact::{Modality, figure},
    sentence,
};
use support::ONTOLOGY;

type Case = (&'static str, &'static [&'static str]);

/// Compares the figures of each sentence, "indicator = value unit kind (modality where it is not actual)".
fn check(cases: &[Case]) {
    support::check(cases, figures);
}

fn figures(text: &str) -> Vec<String> {
    let document = support::document("case", text);
    let context =
        figure::Context { document_year: Some(2031), currency: Some("PHP".to_owned()), ..figure::Context::default() };
    let sentences = sentence::read(&ONTOLOGY.lexicon, &ONTOLOGY.tagging, &document);
    let before = |place: usize| place.checked_sub(1).and_then(|before| sentences.get(before));
    let (quantity, lexicon) = (&ONTOLOGY.quantity, &ONTOLOGY.lexicon);
    sentences
        .iter()
        .enumerate()
        .flat_map(|(place, sentence)| {
            figure::find_after(quantity, lexicon, &document, sentence, &context, before(place))
        })
        .map(|found| {
            let unit = if found.unit.is_empty() { String::new() } else { format!(" {}", found.unit) };
            let modality =
                if found.modality == Modality::Actual { String::new() } else { format!(" ({})", found.modality) };
            format!("{} = {}{unit} {}{modality}", found.indicator, found.value, found.kind.key())
        })
        .collect()
}

#[test]
fn the_unit_before_a_noun_and_the_adjective_behind_it_measure_a_thing() {
    check(&[
        (
            "The Harbour Link, a 107-kilometre waterway, is under construction.",
            &["length of Harbour Link = 107 km level"],
        ),
        (
            "Work on the 1,500-megawatt Stone River Storage Project has begun.",
            &["capacity of Stone River Storage Project = 1500 MW level"],
        ),
        ("The 450-hectare business park was opened in May.", &["area of business park = 450 ha level"]),
        ("The first section, 34 kilometres long, opened in December.", &["length of section = 34 km level"]),
        ("The rail link, which is 62 kilometres long, opened in May.", &["length of rail link = 62 km level"]),
        ("The bridge spans 1.4 kilometres.", &["length of bridge = 1.4 km level"]),
        ("The reserve stretches over 322,000 hectares.", &["area of reserve = 322000 ha level"]),
        (
            "The plant was connected to the grid in November and now delivers 280 megawatts.",
            &["capacity of plant = 280 MW level"],
        ),
        (
            "The Storage Project, 200 megawatts of batteries, is being built.",
            &["capacity of Storage Project = 200 MW level"],
        ),
        ("A new 34-kilometre-long tunnel connects the valleys.", &["length of tunnel = 34 km level"]),
    ]);
}

#[test]
fn movements_give_levels_and_changes() {
    check(&[
        (
            "Direct tax collections went up by 17.5 per cent to Rs. 22.8 lakh crore.",
            &["Direct tax collections = 17.5 % change", "Direct tax collections = 22800000000000 INR level"],
        ),
        (
            "The fiscal deficit will be brought down by 0.3 percentage points to 4.1 per cent.",
            &["fiscal deficit = -0.3 percentage points change (planned)", "fiscal deficit = 4.1 % target (planned)"],
        ),
        ("The poverty rate is down to 15.5 per cent.", &["poverty rate = 15.5 % level"]),
        (
            "From just 12 per cent in 2019, internet coverage has climbed to 68 per cent.",
            &["internet coverage = 12 % level", "internet coverage = 68 % level"],
        ),
        (
            "The trade deficit narrowed by $1.2 billion to $7.8 billion.",
            &["trade deficit = -1200000000 USD change", "trade deficit = 7800000000 USD level"],
        ),
        (
            "The debt-to-income ratio is projected to fall below 70 per cent.",
            &["debt-to-income ratio = 70 % level (planned)"],
        ),
        ("Norland has reduced leakage by 6.5 percentage points.", &["leakage = -6.5 percentage points change"]),
        ("Progress was made in a reduction of leakage to 15 per cent.", &["leakage = 15 % level"]),
        (
            "The plant carried 5.1 million tonnes of goods in 2030, 8 per cent less than in 2029.",
            &["goods carried = 5100000 t level", "goods carried = -8 % change"],
        ),
        (
            "Tourism receipts totalled $3.2 billion, 14 per cent above the previous year.",
            &["Tourism receipts = 3200000000 USD level", "Tourism receipts = 14 % change"],
        ),
        ("Production fell by half.", &["Production = -50 % change"]),
        ("Crime fell by a third.", &["Crime = -33.33 % change"]),
        ("The backlog was cut by two thirds.", &["backlog = -66.67 % change"]),
    ]);
}

#[test]
fn one_verb_serves_several_figures() {
    check(&[
        ("Exports grew by 8 per cent and imports by 5 per cent.", &["Exports = 8 % change", "imports = 5 % change"]),
        (
            "The deficit stood at 4 per cent of GDP and public debt at 62 per cent.",
            &["deficit as a share of GDP = 4 % level", "public debt = 62 % level"],
        ),
        (
            "The allowance will rise from $12,570 to $13,000, and the higher threshold from $50,270 to $51,500.",
            &[
                "allowance = 12570 USD amount",
                "allowance = 13000 USD amount (planned)",
                "higher threshold = 50270 USD level",
                "higher threshold = 51500 USD level (planned)",
            ],
        ),
        (
            "Growth is forecast at 2.1 per cent this year, 2.4 per cent in 2032 and 2.6 per cent in 2033.",
            &["Growth = 2.1 % change", "Growth = 2.4 % change", "Growth = 2.6 % change"],
        ),
    ]);
}

#[test]
fn pronouns_stand_for_the_figure_before() {
    check(&[
        (
            "Unemployment was 14 per cent in 2020; today it is 9 per cent.",
            &["Unemployment = 14 % level", "Unemployment = 9 % level"],
        ),
        (
            "In 2020, 23 per cent of treated water was lost in leaks; in Norland the figure exceeds 60 per cent.",
            &["treated water lost in leaks = 23 % level", "treated water lost in leaks = 60 % level"],
        ),
        (
            "Last year our economy expanded by 1.1 per cent; this year the Treasury expects growth of 1.8 per cent.",
            &["economy = 1.1 % change", "economy = 1.8 % change"],
        ),
    ]);
}

#[test]
fn shares_and_parts() {
    check(&[
        ("Three in five pupils now finish secondary school.", &["pupils = 60 % level"]),
        ("Eight out of ten households now have piped water.", &["households = 80 % level"]),
        (
            "Three crore households, of which about 62 per cent are headed by women, received a connection.",
            &["households = 30000000 households count", "households headed by women = 62 % level"],
        ),
        (
            "A total of 186 projects were started, of which 47 were in the energy sector.",
            &["projects started = 186 projects count", "projects started in the energy sector = 47 projects count"],
        ),
        (
            "The agency has delivered 61,400 homes, of which 22,000 are for social rent.",
            &["homes delivered = 61400 homes count", "homes delivered for social rent = 22000 homes count"],
        ),
        (
            "The deficit, estimated at 4.4 per cent of GDP, will be reduced.",
            &["deficit as a share of GDP = 4.4 % level"],
        ),
    ]);
}

#[test]
fn ranks_name_what_they_count_by() {
    check(&[
        (
            "Norland now ranks third in the world in steel production and has moved up eleven places to 38th in the Freight Index.",
            &["steel production = 3 rank rank", "Freight Index = 38 rank rank"],
        ),
        (
            "We rank 29th of the 54 countries in the Index of Access to Water, down from 24th in 2030.",
            &["Index of Access to Water = 29 rank rank", "Index of Access to Water = 24 rank rank"],
        ),
        (
            "The State ranked third in the nation for new business formation and second for the share of adults with a degree, at 44.4 per cent.",
            &[
                "new business formation = 3 rank rank",
                "share of adults with a degree = 2 rank rank",
                "share of adults with a degree = 44.4 % level",
            ],
        ),
        (
            "Sudria, which then ranked twenty-sixth for water efficiency, has climbed to eighteenth place.",
            &["water efficiency = 26 rank rank", "water efficiency = 18 rank rank"],
        ),
        ("The district ranked first in the province in water quality.", &["water quality = 1 rank rank"]),
    ]);
}

#[test]
fn money_is_named_by_what_it_is_for() {
    check(&[
        (
            "The Commission will set up a Rivers Facility, endowed with EUR 1.2 billion.",
            &["endowment of Rivers Facility = 1200000000 EUR amount (planned)"],
        ),
        (
            "The annual budget shall comprise: (a) EUR 45 million for the Rivers Scheme; (b) between EUR 10 million and EUR 12 million for citizen science.",
            &[
                "annual budget for the Rivers Scheme = 45000000 EUR amount",
                "annual budget for citizen science = 10000000 EUR amount",
                "annual budget for citizen science = 12000000 EUR amount",
            ],
        ),
        (
            "Allocations are as follows: Northshire $12m; Southshire $9.5m.",
            &["Allocations for Northshire = 12000000 USD amount", "Allocations for Southshire = 9500000 USD amount"],
        ),
        (
            "The Department opened the Hill Viaduct, a $700 million project built by local firms.",
            &["cost of Hill Viaduct = 700000000 USD amount"],
        ),
        (
            "We will launch the Residency Program, a $75 million commitment over three years.",
            &["commitment of Residency Program = 75000000 USD amount (planned)"],
        ),
        (
            "The Bank has committed $3.4 billion to 41 projects, of which $900 million is for climate adaptation.",
            &[
                "commitment by Bank = 3400000000 USD amount",
                "projects = 41 projects count",
                "amount for climate adaptation = 900000000 USD amount (planned)",
            ],
        ),
        (
            "KSh 12 billion has been set aside for school feeding, KSh 8 billion for bursaries and KSh 3.5 billion for laboratories.",
            &[
                "funds set aside for school feeding = 12000000000 KES amount",
                "funds set aside for bursaries = 8000000000 KES amount",
                "funds set aside for laboratories = 3500000000 KES amount",
            ],
        ),
        (
            "At least 15 per cent of the funds, that is EUR 180 million, are reserved for the basin.",
            &["funds = 15 % level", "funds = 180000000 EUR amount"],
        ),
        (
            "Capital expenditure has risen from Rs. 7.5 lakh crore to Rs. 11.2 lakh crore.",
            &["Capital expenditure = 7500000000000 INR amount", "Capital expenditure = 11200000000000 INR amount"],
        ),
        (
            "Starting teacher pay now averages $48,200, up from $39,500.",
            &["Starting teacher pay = 48200 USD level", "Starting teacher pay = 39500 USD level"],
        ),
        ("The scheme costs $35 million a year.", &["cost of scheme = 35000000 USD amount"]),
        ("The province pledged $18 million.", &["funds pledged by province = 18000000 USD amount"]),
    ]);
}

#[test]
fn things_counted_and_names_that_hold_a_number() {
    check(&[
        ("The number of cases rose from 41 to 77.", &["number of cases = 41 count", "number of cases = 77 count"]),
        ("The State retired the Northern 2 coal unit.", &[]),
        (
            "Some 3,000 athletes from eleven states took part.",
            &["athletes = 3000 athletes count", "states = 11 states count"],
        ),
    ]);
}

#[test]
fn what_is_striven_for_is_a_target() {
    check(&[
        (
            "The share of renewable power is to reach 55 per cent by 2035 from 46 per cent today.",
            &["share of renewable power = 55 % target (planned)", "share of renewable power = 46 % level"],
        ),
        ("The expansion will add 39 gates.", &["gates = 39 gates target (planned)"]),
        (
            "The Plan sets a goal of 400,000 acre-feet of conservation by 2050.",
            &["conservation = 400000 acre-feet target"],
        ),
        (
            "Our target for green hydrogen is five million tonnes a year.",
            &["target for green hydrogen = 5000000 t target (planned)"],
        ),
        (
            "Inflation has fallen to 2.6 per cent, close to the 2 per cent target.",
            &["Inflation = 2.6 % level", "Inflation = 2 % target"],
        ),
        (
            "The primary surplus is targeted at 5 per cent of GDP.",
            &["primary surplus as a share of GDP = 5 % target (planned)"],
        ),
        ("Our goal is a renewable share of 80 per cent by 2035.", &["renewable share = 80 % target (planned)"]),
        ("The programme helped to create 5,000 jobs.", &["jobs = 5000 jobs count"]),
    ]);
}

#[test]
fn what_other_speeches_say() {
    check(&[
        ("Fifty-eight clinics are already open.", &["clinics = 58 clinics count"]),
        ("The bridge was approved at a cost of P90 billion.", &["cost = 90000000000 PHP amount"]),
        ("The dam was approved at a cost of GH¢2.7 billion.", &["cost = 2700000000 GHS amount"]),
        (
            "$62 million over four years has been set aside for the stores programme.",
            &["funds set aside for the stores programme = 62000000 USD amount"],
        ),
        ("Norland ranked 169th out of 191 countries for human development.", &["human development = 169 rank rank"]),
        (
            "Sudria ranked first among coastal states for the sixth consecutive time.",
            &["rank among coastal states for the sixth consecutive time = 1 rank rank"],
        ),
        (
            "Norland climbed from ninth to sixth place among producers of farmed fish.",
            &["rank among producers of farmed fish = 9 rank rank", "rank among producers of farmed fish = 6 rank rank"],
        ),
        (
            "Access rose from 11 per cent of the population in 2018 to 25.9 per cent in 2030; the target for 2035 is 60 per cent.",
            &["Access = 11 % level", "Access = 25.9 % level", "Access = 60 % target (planned)"],
        ),
        (
            "The price of rice fell from fifty-two rupees to thirty-nine.",
            &["price of rice = 52 INR level", "price of rice = 39 INR level"],
        ),
        (
            "Approval times were shortened by 60 per cent, from 15 to six working days.",
            &["Approval times = -60 % change", "Approval times = 15 days level", "Approval times = 6 days level"],
        ),
        ("Rice inflation is now minus 4.2 per cent.", &["Rice inflation = -4.2 % level"]),
        ("The subway is under construction and sixty-one per cent complete.", &["completion of subway = 61 % level"]),
        (
            "Feasibility study for the shipping line – $180 million;",
            &["amount for Feasibility study for the shipping line = 180000000 USD amount"],
        ),
        (
            "The Council will build a clinic at a cost of $3.4 billion, of which $1.1 billion is already in the budget.",
            &["cost = 3400000000 USD amount (planned)", "cost in the budget = 1100000000 USD amount (planned)"],
        ),
        (
            "Real output growth slowed to 1.8 per cent from 1.9 per cent.",
            &["Real output growth = 1.8 % change", "Real output growth = 1.9 % change"],
        ),
        ("We will top up the fund by $28 million.", &["fund = 28000000 USD amount (planned)"]),
        (
            "Meals delivered rose to 1.1 million, a rise of a quarter.",
            &["Meals = 1100000 count", "Meals = 25 % change"],
        ),
        (
            "The deficit is expected to be $27.8 billion, compared with the $42.1 billion forecast a year ago.",
            &["deficit = 27800000000 USD level (planned)", "deficit = 42100000000 USD level"],
        ),
        ("The two states have signed an agreement to train 600 nurses.", &["nurses = 600 nurses target (planned)"]),
        ("Maintenance of Route 2 Bridge went on.", &[]),
        ("Nobody was ranked for the third time.", &[]),
    ]);
}

#[test]
fn a_table_takes_scale_and_currency_from_its_caption() {
    check(&[(
        "Lending programme (US$ million):\nProject | Agency | 2032 | 2033\nNorthern Bypass | Roads Board | 35.0 | 12.0\n",
        &["Northern Bypass = 35000000 USD amount (planned)", "Northern Bypass = 12000000 USD amount (planned)"],
    )]);
}

#[test]
fn numbers_that_measure_nothing_give_no_figure() {
    check(&[
        ("The clinic opened at 9 a.m. on 4 March 2030 in Room 12.", &[]),
        ("Article 5 of the Act applies.", &[]),
        ("We will do so in three areas.", &[]),
        ("It met for the third time in ten years.", &[]),
        ("Phase 2 of the Bridge begins in 2032.", &[]),
        ("The first of these is the harbour.", &[]),
        ("It is one of the largest ports.", &[]),
    ]);
}

#[test]
fn digits_in_groups_of_two_are_one_number() {
    check(&[
        (
            "Capital expenditure is budgeted at ₹ 11,11,111 crore.",
            &["budget of Capital expenditure = 11111110000000 INR amount"],
        ),
        ("The scheme has helped 1,02,34,567 farmers.", &["farmers helped = 10234567 farmers count"]),
    ]);
}

#[test]
fn money_in_brackets_is_that_of_the_name_before_it() {
    check(&[
        ("Component 1: Rural Water Supply (US$ 45 million).", &["Rural Water Supply = 45000000 USD amount"]),
        ("We opened the Karibu Bridge (US$ 5 million).", &["Karibu Bridge = 5000000 USD amount"]),
        ("Income per head (US$ 2,500) is low.", &[]),
    ]);
}

#[test]
fn what_is_said_behind_a_figure_keeps_to_it() {
    check(&[
        (
            "Borrowing is forecast to be £123.9 billion in 2023-24, falling to £84.6 billion in 2024-25.",
            &["Borrowing = 123900000000 GBP level (planned)", "Borrowing = 84600000000 GBP level (planned)"],
        ),
        (
            "The Project is financed by a credit of US$ 50 million and a grant of US$ 6.5 million.",
            &["credit = 50000000 USD amount", "grant = 6500000 USD amount"],
        ),
    ]);
}

#[test]
fn a_noun_that_only_points_gives_way_to_what_moves() {
    check(&[
        (
            "Fixed investment totalled $33.2 billion, growing at the rate of 12.2 per cent.",
            &["Fixed investment = 33200000000 USD amount", "Fixed investment = 12.2 % change"],
        ),
        (
            "Farm output reached 8.2 billion shillings growing at a rate of 6 per cent.",
            &["Farm output = 8200000000 KES level", "Farm output = 6 % change"],
        ),
        (
            "Exports of cut flowers grew at an average rate of 7.4 per cent a year.",
            &["Exports of cut flowers = 7.4 % change"],
        ),
        ("The unemployment rate fell to a record low of 3.6 per cent.", &["unemployment rate = 3.6 % level"]),
        (
            "The deficit is put at 4.4 per cent of GDP, against the revised estimate of 4.8 per cent.",
            &["deficit as a share of GDP = 4.4 % level", "deficit as a share of GDP = 4.8 % level"],
        ),
        (
            "The Office expects real GDP growth of 1.1 per cent this year, rising to 2 per cent next year.",
            &["real GDP = 1.1 % change", "real GDP = 2 % change (planned)"],
        ),
    ]);
}

#[test]
fn a_change_and_the_level_it_leads_to_have_one_name() {
    check(&[
        (
            "Local revenues had a 10.4 per cent increase to $50.1 billion.",
            &["Local revenues = 10.4 % change", "Local revenues = 50100000000 USD level"],
        ),
        (
            "Imports reached $3 billion and port fees had a 4 per cent increase up to $2.1 billion.",
            &["Imports = 3000000000 USD level", "port fees = 4 % change", "port fees = 2100000000 USD amount"],
        ),
        ("Retail sales went up to $62.9 billion.", &["Retail sales = 62900000000 USD level"]),
        (
            "The utility reduced fuel use to generate power by 26 per cent.",
            &["fuel use to generate power = -26 % change"],
        ),
        (
            "We have cut the time needed to register a company by 40 per cent.",
            &["time needed to register a company = -40 % change"],
        ),
        (
            "We will increase the school budget by 14 per cent, from $2.1 billion to $2.4 billion.",
            &[
                "school budget = 14 % change (planned)",
                "school budget = 2100000000 USD amount",
                "school budget = 2400000000 USD amount (planned)",
            ],
        ),
        ("The country bought 48 million fewer gallons of diesel.", &["diesel = -48000000 gallon change"]),
        ("The agency hired 1,200 fewer temporary workers.", &["temporary workers = -1200 workers change"]),
        ("Teachers will get a pay raise of 5 per cent.", &["pay = 5 % change (planned)"]),
    ]);
}

#[test]
fn what_is_brought_to_a_level_names_it() {
    check(&[
        (
            "It brings to $2 billion the Government's commitment to local roads.",
            &["Government's commitment to local roads = 2000000000 USD amount"],
        ),
        (
            "This took total funding for the coastal component to $220 million.",
            &["total funding for the coastal component = 220000000 USD amount"],
        ),
        ("This brings the total number of clinics to 412.", &["total number of clinics = 412 count"]),
        ("We are expanding health cover to 400,000 farm workers.", &["farm workers = 400000 workers count"]),
        ("The scheme reaches 1.2 million pupils.", &["pupils = 1200000 pupils count"]),
        (
            "Unemployment was 14 per cent in 2020. Today it is 9 per cent.",
            &["Unemployment = 14 % level", "Unemployment = 9 % level"],
        ),
    ]);
}

#[test]
fn money_is_named_by_where_it_goes() {
    check(&[
        (
            "The total comprises $1.5 billion for rural roads, $300 million for bridges and $220 million under the Village Access Programme.",
            &[
                "amount for rural roads = 1500000000 USD amount",
                "amount for bridges = 300000000 USD amount",
                "amount under the Village Access Programme = 220000000 USD amount",
            ],
        ),
        (
            "The budget includes $45 million for drought relief and $12 million for boreholes.",
            &["budget for drought relief = 45000000 USD amount", "budget for boreholes = 12000000 USD amount"],
        ),
        (
            "The reform has the potential of freeing up $100 million of additional credit for small firms.",
            &["additional credit for small firms = 100000000 USD amount"],
        ),
        (
            "$1.2 billion is available to local councils under the Roads Programme over four years.",
            &["amount available to local councils under the Roads Programme = 1200000000 USD amount"],
        ),
        (
            "Up to $133 million has been made available for projects on the coast.",
            &["amount available for projects on the coast = 133000000 USD amount"],
        ),
        (
            "Of this, Rs. 2,500 crore will go to rural housing and Rs. 1,100 crore to urban housing.",
            &[
                "amount to rural housing = 25000000000 INR amount (planned)",
                "amount to urban housing = 11000000000 INR amount (planned)",
            ],
        ),
        (
            "The Fund has already raised $116 million in investments in its first year.",
            &["investments raised = 116000000 USD amount"],
        ),
        (
            "The councils sought more than $1 billion in funding, for projects worth in excess of $2 billion.",
            &["funding sought = 1000000000 USD amount", "value of projects = 2000000000 USD amount"],
        ),
        (
            "We will invest £600 million in social care, on top of £200 million for home repairs.",
            &[
                "investment in social care = 600000000 GBP amount (planned)",
                "amount for home repairs = 200000000 GBP amount (planned)",
            ],
        ),
        (
            "$44.7 million to build pre-school classrooms.",
            &["amount to build pre-school classrooms = 44700000 USD amount"],
        ),
        ("The bill provides a half billion dollars in tax relief.", &["tax relief = 500000000 USD amount"]),
    ]);
}

#[test]
fn a_rank_behind_a_figure_is_the_rank_of_it() {
    check(&[
        (
            "Norport attracted 148 listed companies, ranking second in all cities of the province.",
            &["listed companies attracted = 148 companies count", "listed companies attracted = 2 rank rank"],
        ),
        ("This House will be the first to know.", &[]),
        ("We want to retain the best teachers in every corner of the land.", &[]),
    ]);
}

#[test]
fn who_and_what_is_counted_ends_where_its_noun_ends() {
    check(&[
        (
            "The department received 495 applications from 274 local councils.",
            &["applications received = 495 applications count", "local councils = 274 councils count"],
        ),
        ("Half a million children have started school.", &["children = 500000 children count"]),
        ("The district has 2.2 million population.", &["population = 2200000 level"]),
        ("More than 40 million people living in cities breathe bad air.", &["people = 40000000 people count"]),
        (
            "We sent 500 federal, state, and local officers.",
            &["federal, state, and local officers sent = 500 officers count"],
        ),
        ("Kara was 23.", &[]),
        ("Telephone: 6277 7260.", &[]),
    ]);
}

#[test]
fn a_colon_and_a_bracket_join_a_figure_to_what_it_measures() {
    check(&[
        ("Number of training participants: 1,400", &["Number of training participants = 1400 count"]),
        (
            "2. Reading accuracy in Karibu: 91%, baseline: ~85%",
            &["Reading accuracy in Karibu = 91 % level", "Reading accuracy in Karibu = 85 % level"],
        ),
        ("Kilima: 60", &[]),
        ("Table 3: 45", &[]),
        ("Component 2: Saving the water sources ($8 million)", &["Saving the water sources = 8000000 USD amount"]),
        ("Total Operation Cost: 100.00 (US$ million)", &["Total Operation Cost = 100000000 USD amount"]),
        ("It built the Kilima Solar Plant (84 MW).", &["capacity of Kilima Solar Plant = 84 MW level"]),
        (
            "Poverty rates were highest in Karibu (63 percent), Kilima (61 percent) and Norport (33 percent).",
            &[
                "Poverty rates in Karibu = 63 % level",
                "Poverty rates in Kilima = 61 % level",
                "Poverty rates in Norport = 33 % level",
            ],
        ),
    ]);
}

#[test]
fn places_have_people_and_lie_apart() {
    check(&[
        (
            "Karibu is a country of 22.4 million people with a median age of 21.4 years.",
            &["population = 22400000 level", "median age = 21.4 years level"],
        ),
        ("Kilima is home to 94,600 people.", &["population = 94600 level"]),
        (
            "The city lies 20 km from Norland and 80 km from Sudland.",
            &["distance to Norland = 20 km level", "distance to Sudland = 80 km level"],
        ),
        (
            "Access to water supply reaches 83 percent of the population, 94 percent in urban areas and 74 percent in \
             rural areas.",
            &[
                "Access to water supply as a share of population = 83 % level",
                "Access to water supply in urban areas = 94 % level",
                "Access to water supply in rural areas = 74 % level",
            ],
        ),
        ("Karibu hosts 400,000 internally displaced persons.", &["displaced persons = 400000 persons count"]),
    ]);
}

#[test]
fn a_part_of_an_amount_is_named_by_what_is_done_with_it() {
    check(&[
        (
            "About 45% will be spent on improving freight rail.",
            &["share spent on improving freight rail = 45 % level (planned)"],
        ),
        (
            "Karibu Power will spend $2 billion, with about 73% earmarked for power generation.",
            &[
                "spending by Karibu Power = 2000000000 USD amount (planned)",
                "share earmarked for power generation = 73 % level",
            ],
        ),
        (
            "$50 million has been allocated to develop highways.",
            &["allocation to develop highways = 50000000 USD amount"],
        ),
        (
            "Norland will receive $216 million, Sudland, $270 million and Kilima, $80 million.",
            &[
                "Norland received = 216000000 USD amount (planned)",
                "Sudland received = 270000000 USD amount (planned)",
                "Kilima received = 80000000 USD amount (planned)",
            ],
        ),
        ("We have continued the £30 million Kilima Bypass.", &["cost of Kilima Bypass = 30000000 GBP amount"]),
        (
            "The Kilima Fund, which is held by the Bank of Karibu and Norland, stood at $5 million.",
            &["Kilima Fund = 5000000 USD amount"],
        ),
    ]);
}

#[test]
fn thousands_are_parted_in_several_ways() {
    check(&[
        (
            "The stations will add a combined 3 677 MW of generating capacity.",
            &["generating capacity = 3677 MW target (planned)"],
        ),
        ("It has a workforce of 10.000 employees.", &["workforce = 10000 level"]),
        ("$1, 456 billion has been allocated for roads.", &["allocation for roads = 1456000000000 USD amount"]),
        ("36 Details of the work are in Annex 2.", &[]),
        ("He told us of the War of 1812.", &[]),
    ]);
}

#[test]
fn ranks_with_raised_letters_graded_adjectives_and_movements() {
    check(&[
        ("Karibu ranks 158ᵗʰ out of 162 countries on the Road Index.", &["Road Index = 158 rank rank"]),
        ("Karibu ranked 98 out of 183 countries in road safety.", &["road safety = 98 rank rank"]),
        ("Karibu ranks as the 22ⁿᵈ poorest country in the world.", &["poorest country = 22 rank rank"]),
        ("Kilima is the second most populous city in Karibu.", &["most populous city = 2 rank rank"]),
        ("Kilima is the most open city in Karibu.", &[]),
        (
            "The ranking in road quality has improved, reaching the 28th position in 2019 compared to the 45th position \
             in 2018.",
            &["ranking in road quality = 28 rank rank", "ranking in road quality = 45 rank rank"],
        ),
        ("It tells of the aim of halving poverty and of a plan to double the output.", &[]),
    ]);
}

#[test]
fn what_a_preposition_joins_to_a_noun_belongs_to_the_indicator() {
    check(&[
        (
            "The industrial investment above designated size exceeded RMB 100 billion, up 24%.",
            &[
                "industrial investment above designated size = 100000000000 CNY amount",
                "industrial investment above designated size = 24 % change",
            ],
        ),
        (
            "The momentum of exports faster than the whole region has been improved, with an annual growth rate of 7.8%.",
            &["momentum of exports faster than the whole region = 7.8 % change"],
        ),
        (
            "On 1 April last year superannuation for couples increased by $21 a week and for widows by $12.",
            &["superannuation for couples = 21 USD change", "superannuation for widows = 12 USD change"],
        ),
        (
            "Mara released nearly $89 million in emergency funding to municipalities.",
            &["emergency funding to municipalities released = 89000000 USD amount"],
        ),
        (
            "Help came through the release of nearly $89 million in emergency funding to municipalities.",
            &["emergency funding to municipalities = 89000000 USD amount"],
        ),
        ("Mara provided assistance to the tune of $45 million.", &["assistance = 45000000 USD amount"]),
        (
            "The total supported expenditure is $30 billion or 17.9% of GDP.",
            &[
                "total supported expenditure = 30000000000 USD amount",
                "total supported expenditure as a share of GDP = 17.9 % level",
            ],
        ),
        (
            "The Agency bought 120 vehicles at a cost of $4 million.",
            &["vehicles bought = 120 vehicles count", "cost = 4000000 USD amount"],
        ),
    ]);
}

#[test]
fn money_ends_where_another_clause_begins_and_goes_on_behind_a_period() {
    check(&[
        (
            "The Karibu Bank is providing $45 million as a loan and the Government will provide a road.",
            &["funds provided as a loan = 45000000 USD amount"],
        ),
        (
            "The Bank approved $220 million for Mara, US $120 million for Kilima and US $24 million to the city of Oro.",
            &[
                "funds approved for Mara = 220000000 USD amount",
                "funds approved for Kilima = 120000000 USD amount",
                "funds approved to the city of Oro = 24000000 USD amount",
            ],
        ),
        (
            "It will direct $60 million over the next three years to low-income students.",
            &["funds directed to low-income students = 60000000 USD amount (planned)"],
        ),
        (
            "We opened the Mara Park, and dedicated $20 million to the preservation of open space.",
            &["funds dedicated to the preservation of open space = 20000000 USD amount"],
        ),
        (
            "We invested $12 million to train 3,000 nurses and $8 million to build clinics.",
            &[
                "investment to train 3,000 nurses = 12000000 USD amount",
                "nurses = 3000 nurses target (planned)",
                "investment to build clinics = 8000000 USD amount",
            ],
        ),
        (
            "This initiative will cost the Council $5 million over the next five years.",
            &["cost of initiative = 5000000 USD amount (planned)"],
        ),
        ("The tax cut will save families $200 a year.", &["savings for families = 200 USD amount (planned)"]),
        (
            "The scheme will benefit 1,300 taxpayers and cost $615 million.",
            &["taxpayers = 1300 taxpayers target (planned)", "cost of scheme = 615000000 USD amount (planned)"],
        ),
        (
            "Mara gave multiple rounds of assistance amounting to over $200 million.",
            &["multiple rounds of assistance = 200000000 USD amount"],
        ),
        (
            "With $100 million allocated for the development of the platform, work has begun.",
            &["allocation for the development of the platform = 100000000 USD amount"],
        ),
        (
            "The vote includes $2.5 million in respect of payment of arrears.",
            &["payment of arrears = 2500000 USD amount"],
        ),
        (
            "The scheme is expected to provide about $400 million of financing annually.",
            &["financing = 400000000 USD amount (planned)"],
        ),
        ("The loan is given for the period of five years.", &[]),
        ("They gave us $5 million for roads.", &["amount for roads = 5000000 USD amount"]),
    ]);
}

#[test]
fn what_was_counted_before_needs_no_noun() {
    check(&[
        (
            "There are 34 industrial projects worth over 5 billion yuan under construction, of which 19 have been completed.",
            &[
                "industrial projects = 34 projects count",
                "value of industrial projects = 5000000000 CNY amount",
                "industrial projects completed = 19 projects count",
            ],
        ),
        (
            "There are 66 projects underway, with 34 completed.",
            &["projects = 66 projects count", "projects completed = 34 projects count"],
        ),
        (
            "There are 125 projects valued at Ksh. 207 million, with Ksh. 47 million already paid.",
            &[
                "projects = 125 projects count",
                "value of projects = 207000000 KES amount",
                "payment = 47000000 KES amount",
            ],
        ),
        (
            "We have built 2,300 homes and have over 7,100 in the pipeline, 90 percent of which will be rentals.",
            &[
                "homes built = 2300 homes count",
                "homes in the pipeline = 7100 homes count",
                "homes in the pipeline rentals = 90 % level (planned)",
            ],
        ),
        (
            "Over 33,000 patients have received care. Almost 10,000 have been treated for malaria.",
            &["patients = 33000 patients count", "patients treated for malaria = 10000 patients count"],
        ),
        (
            "Nearly 2,600 of their bridges are rated in poor condition.",
            &["bridges rated in poor condition = 2600 bridges count"],
        ),
        ("The 16,000 trees we have planted will cool the city.", &["trees planted = 16000 trees count"]),
        ("Mara opened a 350 bed capacity facility.", &["bed capacity = 350 bed count"]),
        ("Of the 19 indicators, 13 show the top three growth rates, and 8 show the highest.", &[]),
        ("Our first Summit hosted more than 650 people last February.", &["people hosted = 650 people count"]),
    ]);
}

#[test]
fn a_pronoun_stands_for_the_figure_of_the_sentence_before() {
    check(&[
        (
            "In 2010, 30 percent of our teachers were licensed. That number has now increased to over 50 percent.",
            &["teachers licensed = 30 % level", "teachers licensed = 50 % level"],
        ),
        (
            "Spending is $30 billion. This is an increase of $1.6 billion or 5.6% from 2003.",
            &["Spending = 30000000000 USD amount", "Spending = 1600000000 USD change", "Spending = 5.6 % change"],
        ),
        ("Growth slowed. There was again a large increase of 3%.", &[]),
        ("My message to families is that they make $7 an hour.", &[]),
    ]);
}

#[test]
fn ranges_and_both_ends_of_a_movement() {
    check(&[
        ("The economy has a growth rate of 4-6%.", &["economy = 4 % change", "economy = 6 % change"]),
        (
            "The Ministry expects the deficit to be between 2% and 4%.",
            &["deficit = 2 % level (planned)", "deficit = 4 % level (planned)"],
        ),
        (
            "The growth of expenditure ranges between 3.5 per cent and 4.7 per cent.",
            &["growth of expenditure = 3.5 % change", "growth of expenditure = 4.7 % change"],
        ),
        ("Duty rates range from 0.8% to 3.2%.", &["Duty rates = 0.8 % level", "Duty rates = 3.2 % level"]),
        (
            "We will double the amount of expenditure that may be claimed from $150,000 to $300,000.",
            &[
                "amount of expenditure that may be claimed = 150000 USD amount",
                "amount of expenditure that may be claimed = 300000 USD amount (planned)",
                "amount of expenditure = 100 % change (planned)",
            ],
        ),
        (
            "We will raise support from the current 50% to a 70% subsidy rate.",
            &["subsidy rate = 50 % level", "subsidy rate = 70 % level (planned)"],
        ),
        (
            "The rate dropped from the peak of 5.5% in May to 4.5% in June.",
            &["rate = 5.5 % level", "rate = 4.5 % level"],
        ),
        (
            "Mara plans to increase the number of beds by 250 to 1,900.",
            &["number of beds = 250 change (planned)", "number of beds = 1900 target (planned)"],
        ),
        ("Exports rose by $9 billion or 16%.", &["Exports = 9000000000 USD change", "Exports = 16 % change"]),
        (
            "There is a jump of $351 million or 49% in grants to boards.",
            &["grants to boards = 351000000 USD change", "grants to boards = 49 % change"],
        ),
        ("The lease has a term of 3-5 years.", &[]),
    ]);
}

#[test]
fn verbs_that_hold_stay_or_grow_at_a_number() {
    check(&[
        ("The Bank kept the policy rate at 4%.", &["policy rate = 4 % level"]),
        ("The unemployment rate remained low at 2.9%.", &["unemployment rate = 2.9 % level"]),
        ("The uninsured rate was at a staggering 20%.", &["uninsured rate = 20 % level"]),
        ("The economy grew at 5% last year.", &["economy = 5 % change"]),
        ("Recurrent expenditure for 2020-21 increased by 7.6 per cent.", &["Recurrent expenditure = 7.6 % change"]),
        (
            "Last year, we recorded the lowest unemployment rate in our history: 3.7 percent.",
            &["unemployment rate = 3.7 % level"],
        ),
        ("I am recommending a 3% pay increase for state employees.", &["state employees = 3 % change"]),
        ("We will grant a 200% tax allowance on the costs.", &["tax allowance on the costs = 200 % level (planned)"]),
        ("Last year, we increased funding by $18.5 million dollars.", &["funding = 18500000 USD change"]),
        (
            "We will raise starting teacher pay to $40,000 a year.",
            &["starting teacher pay = 40000 USD target (planned)"],
        ),
        (
            "The port handled 4.5 million tonnes of cargo, down by only 7% from 2019.",
            &["cargo handled = 4500000 t level", "cargo handled = -7 % change"],
        ),
        ("One in three Karibu jobs depends on trade.", &["Karibu jobs = 33.33 % level"]),
    ]);
}

#[test]
fn worth_shares_behind_a_comma_and_plurals_of_measure() {
    check(&[
        ("Public debt, at 45 per cent of GDP, remains low.", &["Public debt as a share of GDP = 45 % level"]),
        (
            "Revenue was $4 billion, $200 million more than forecast.",
            &["Revenue = 4000000000 USD level", "Revenue = 200000000 USD change"],
        ),
        (
            "The share of renewable energy has gone from 12% to 31% in five years.",
            &["share of renewable energy = 12 % level", "share of renewable energy = 31 % level"],
        ),
        (
            "Spending has been rising steadily over the years from about 15% to about 18%.",
            &["Spending = 15 % level", "Spending = 18 % level"],
        ),
        (
            "The stamp duty rates on leases range from 0.8% to 3.2%.",
            &["stamp duty rates on leases = 0.8 % level", "stamp duty rates on leases = 3.2 % level"],
        ),
        ("Our exports are worth $2 billion a year.", &["value of exports = 2000000000 USD level"]),
        (
            "The Ministry hired 1,150 teachers, 240 of whom are women.",
            &["teachers hired = 1150 teachers count", "teachers women = 240 teachers count"],
        ),
        ("Half of the 600 applicants were women.", &["applicants = 50 % level", "applicants = 600 applicants count"]),
        ("The allowance goes up $15 a week.", &["allowance = 15 USD change"]),
        (
            "The old shipyard of Mara, one of only nine left in the country, must stay.",
            &["old shipyard of Mara left in the country = 9 count"],
        ),
        (
            "We have reduced our homeless population for two consecutive years, for a total reduction of 18 percent.",
            &["homeless population = -18 % change"],
        ),
        ("The budget will come in at about $29 billion.", &["budget = 29000000000 USD amount (planned)"]),
    ]);
}
