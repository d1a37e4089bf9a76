//! Every kind of mend, and what must stay as it is.

use super::{check, mend, stays};

#[test]
fn odd_characters_become_plain() {
    check(&[
        ("a\u{a0}new  road", "a new road"),
        ("\u{feff}The road", "The road"),
        ("COVID\u{2011}19", "COVID-19"),
        ("infra\u{ad}structure", "infrastructure"),
        ("zero\u{200b}width", "zerowidth"),
        ("a \u{a0} b", "a b"),
    ]);
    stays(&["  indented line  ", "one\ttwo", "line\r\n\r\nline"]);
}

#[test]
fn marks_of_markdown_go() {
    check(&[
        ("**Region**: Mara and **Zuri**", "Region: Mara and Zuri"),
        ("See [the plan](https://example.org/plan) for it.", "See the plan for it."),
        ("[Ana](/ana) and [Bello](#bello)", "Ana and Bello"),
    ]);
    stays(&["2 ** 3 and 4 ** 5", "****", "a note**", "![a](b.png)", "[x](see below)", "f[0](x)", "**a\nb**"]);
}

#[test]
fn welded_words_are_parted() {
    check(&[
        ("We widened ofthe harbor.", "We widened of the harbor."),
        ("took measuresto help", "took measures to help"),
        ("the State Councilas such, the Council", "the State Council as such, the Council"),
        ("Haiyanwere chosen", "Haiyan were chosen"),
        ("major projectsreceived funds", "major projects received funds"),
        ("nationalstrategies", "national strategies"),
        ("a land-basedenvironment, based on the environment", "a land-based environment, based on the environment"),
        ("in the ShaoxingExpressways and Shaoxing", "in the Shaoxing Expressways and Shaoxing"),
        ("forpublic use", "for public use"),
        ("Building aLiveable City", "Building a Liveable City"),
        ("Summit2024 and for2021-22", "Summit 2024 and for 2021-22"),
        ("handled 240proposalsfromthe floor", "handled 240 proposals from the floor"),
        ("People'sHardship", "People's Hardship"),
        ("it was enhancedWe went on", "it was enhanced. We went on"),
        ("Better EducationThe schools grew", "Better Education. The schools grew"),
        ("on mental health: MentalHealth", "on mental health: Mental Health"),
        ("Promote HongKong", "Promote Hong Kong"),
        ("theEconomy and toAnnex A, Annex B", "the Economy and to Annex A, Annex B"),
    ]);
}

#[test]
fn right_names_and_compounds_stay_whole() {
    stays(&[
        "Hartsfield-Jackson Airport",
        "StarPower Semiconductor",
        "iPhone and eBay",
        "McKinsey and MSCI",
        "e-government",
        "Quanzhounan Station near Quanzhou",
        "SkillsFuture and MediShield",
        "the iBond, the LegCo, the PwDs",
        "LinkedIn, WeChat, YouTube",
        "Tobin, Martin, Brandon, Preston, Houston, Poland, Anderson",
        "Landover is a town",
        "President Ana Mourato visited the Museum",
        "livestreaming and crowdfunding of the live streaming crowd, a funding",
        "onboarding of staff",
        "peacebuilding in peace, a building",
        "eurozone shockwaves, a wave in a zone of the euro, a shock",
        "kueh bangkit and pasar malam",
        "FY2022, G20, PM2.5, COVID19, H1N1",
        "DJI and BYD",
    ]);
}

#[test]
fn missing_spaces_are_put_in() {
    check(&[
        ("the old platforms.The loans", "the old platforms. The loans"),
        ("in Zhejiang.Foreign trade", "in Zhejiang. Foreign trade"),
        ("in Zhejiang).Consumer goods", "in Zhejiang). Consumer goods"),
        ("began operations.579 more", "began operations. 579 more"),
        ("5.Pooling efforts", "5. Pooling efforts"),
        ("46.In view of this", "46. In view of this"),
        ("reforms and opening up,our aim", "reforms and opening up, our aim"),
        ("by about 5.5%;R&D grows", "by about 5.5%; R&D grows"),
        ("as follows:Regional trade", "as follows: Regional trade"),
        ("Release date:2025-03-20", "Release date: 2025-03-20"),
        ("(b)providing relief", "(b) providing relief"),
        ("the level“Eagle Firms” list", "the level “Eagle Firms” list"),
        ("of the Government(2025)", "of the Government (2025)"),
    ]);
}

#[test]
fn marks_inside_words_and_figures_stay() {
    stays(&[
        "the U.S. economy",
        "the U.S.The",
        "e.g. roads, i.e. streets",
        "a Ph.D. student",
        "3.5 and 1,000 and 10:22",
        "Tongan Co.,Ltd.",
        "see http://www.example.org/a.Html?b,c;d:e",
        "write to a.Person@example.org",
        "Giving.sg and Booking.com",
        "No.1 Road, St.Mary",
        "the word(s) and (s)he",
        "f(x,y)",
        "AT&amp;The",
        "lower- and middle-income, short- to long-term",
    ]);
}

#[test]
fn spaces_behind_hyphens_go() {
    check(&[
        ("Re- industrialization", "Re-industrialization"),
        ("by mid- 2021", "by mid-2021"),
        ("for 2020- 21", "for 2020-21"),
        ("a Business- to- Consumer trade", "a Business-to-Consumer trade"),
        ("a Proof- of- Concept grant", "a Proof-of-Concept grant"),
        ("small- and- medium-sized firms", "small-and-medium-sized firms"),
        ("a double- digit level", "a double-digit level"),
    ]);
    stays(&["first- and second-time buyers", "the policy- we hope", "pre- or post-war"]);
}

#[test]
fn lost_apostrophes_come_back() {
    check(&[
        ("improve peoples livelihoods", "improve people's livelihoods"),
        ("the Union?s plan, which we don?t know", "the Union's plan, which we don't know"),
        ("China’s peoples livelihoods", "China’s people’s livelihoods"),
        ("the Municipal Peoples Government", "the Municipal People's Government"),
        ("Childrens Welfare Home", "Children's Welfare Home"),
        ("Zhejiangs Green Program", "Zhejiang's Green Program"),
        ("Pudong's port, Pudongs harbor", "Pudong's port, Pudong's harbor"),
        ("this years work", "this year's work"),
    ]);
    stays(&[
        "the indigenous peoples right",
        "peoples of the world",
        "the Singaporeans want homes, Singaporean homes, a Singaporean home",
        "SMEs need loans",
        "This includes cash and this means more",
        "the last years of peace",
        "Athens Declaration",
    ]);
}

#[test]
fn lost_quotation_marks_come_back_where_sure() {
    check(&[
        ("won the “Green Tripod of Manufacturing once again", "won the “Green Tripod of Manufacturing” once again"),
        ("the Primary Strategy” of the city", "the “Primary Strategy” of the city"),
        ("many “Little Giants (which grow)", "many “Little Giants” (which grow)"),
        (
            "the initiative Return of the birds and fish”, they say",
            "the initiative “Return of the birds and fish”, they say",
        ),
        ("“zero waste” and a “zero waste plan", "“zero waste” and a “zero waste” plan"),
    ]);
    stays(&[
        "He said, “The Government Will Act and then",
        "“Opens Every Paragraph and goes on\n\n“Until The End” here",
        "the “welcome to all of you",
        "“A” and “B”",
        "the “Welcome to Wuzhenbei, a City with Old Towns",
        "the “Plan of Quanzhounan and more",
    ]);
}

#[test]
fn broken_lines_are_joined() {
    check(&[
        (
            "The city built new infra-\nstructure in the north and went on with its long-\nterm plan for the river.",
            "The city built new infrastructure in the north and went on with its long-term plan for the river.",
        ),
        (
            "The work of the year was hard but it was\ndone in time. Much was achieved in all parts\nof the city, which is good.\n\nNext year is new.",
            "The work of the year was hard but it was done in time. Much was achieved in all parts of the city, which is good.\n\nNext year is new.",
        ),
        ("for short-\nand long-term aims of the whole city", "for short- and long-term aims of the whole city"),
        // A name, a word that has its hyphen elsewhere too, a prefix before a word that no list has.
        (
            "We will upgrade the Maji-\nabang Park. The start-up paid its dues, and a second start-\nup came. It built new \
             re-\nindustrialisation centers.",
            "We will upgrade the Majiabang Park. The start-up paid its dues, and a second start-up came. It built new \
             re-industrialisation centers.",
        ),
        (
            "Shanghai-\r\nbased firms came to the city in great numbers",
            "Shanghai-based firms came to the city in great numbers",
        ),
    ]);
    stays(&["Li Jun\nMayor of the City\n", "First point\n- one\n- two\n", "A | B\nC | D\n"]);
}

#[test]
fn sentences_that_blank_lines_part_are_joined() {
    let above = "The Government has set money aside for the new harbour of Riverton and will";
    let below = "build a second one at the mouth of the river as soon as the first is paid for.";
    let open = "The new harbour of Riverton is built by the Ministry and the Water Board of";
    check(&[
        (&format!("{above}\n\n{below}"), &format!("{above} {below}")),
        (&format!("{open}\n\nSeaford."), &format!("{open} Seaford.")),
    ]);
    stays(&[
        &format!("{above} go on\n\n- {below}"),
        &format!("{above} end.\n\n{below}"),
        "schools for all\n\nroads for all\n\nwater for all",
        "Report of the Ministry of Health on the harbour of Riverton and its future\n\nThe Minister",
    ]);
    // A text with double spacing, in which no line recurs.
    let line = |name: char, parted: &str| {
        format!(
            "The city of {name} has built a road,{parted}and {name} has mended the bridge in the north{parted}of {name}, \
             which is good."
        )
    };
    let spaced: Vec<String> = ('A'..='N').map(|name| line(name, "\n\n")).collect();
    let mended = mend(&spaced.join("\n\n")).0;
    for name in 'A'..='N' {
        assert!(mended.contains(&line(name, " ")), "{mended}");
    }
}

#[test]
fn pages_leave_no_trace() {
    let head = "Report of the City Government";
    let page = |number: u32, last: &str| format!("{last}\n\n{number}\n\n{head}\n\n");
    let source = format!(
        "{}{}{}the end of the long road, and all was well.",
        page(1, "It was the plan of the city to build a road that leads to"),
        page(2, "the sea, and from there to the islands, where many people wait for"),
        page(3, "a bridge. The money was found in the spring, so that the work could begin at"),
    );
    assert_eq!(
        mend(&source).0,
        "It was the plan of the city to build a road that leads to the sea, and from there to the islands, where many \
         people wait for a bridge. The money was found in the spring, so that the work could begin at the end of the \
         long road, and all was well."
    );
    assert_eq!(
        mend("The work of the whole city was\n\nPage 3 of 20\n\ndone in time.").0,
        "The work of the whole city was done in time."
    );
    stays(&[
        "A table of figures:\n\n12\n\n7\n\nThat is all.",
        "Background\n\nOne.\n\nBackground\n\nTwo.\n\nBackground\n\nThree.",
    ]);
}
