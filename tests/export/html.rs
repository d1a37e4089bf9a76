//! `graph.html`: holds `graph.json` as it is, and nothing in it can be taken for markup or code.

use policygraph::{
    document::DocumentId,
    export::{Settings, html, json},
    graph::Graph,
};
use sha2::{Digest, Sha256};

use super::{ONTOLOGY, hostile, sample, support, written};

/// What stands between `begin` and the next `end`.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
    text.split_once(begin).unwrap().1.split_once(end).unwrap().0
}

fn island<'a>(page: &'a str, id: &str) -> &'a str {
    between(page, &format!("<script type=\"application/json\" id=\"{id}\">"), "</script>")
}

/// A report whose every name tries to leave its island.
fn attacks() -> Graph {
    let text = "Report </title><script>alert(1)</script>\n\nThe Ministry of </script><!-- Health opened Karibu Hospital \
                in Nairobi in 2023 & 2024.\u{2028} The “<img src=x onerror=alert(1)>” Initiative was launched.\n";
    Graph::new(vec![support::reading("attacks", text)])
}

#[test]
fn the_page_holds_graph_json_as_it_is() {
    for graph in [hostile(), sample(), attacks()] {
        let page = written("html", &graph);
        let held: serde_json::Value = serde_json::from_str(island(&page, "graph")).unwrap();
        let json: serde_json::Value = serde_json::from_str(&written("json", &graph)).unwrap();
        assert_eq!(held, json);
    }
}

#[test]
fn nothing_in_the_data_means_anything_to_html() {
    for graph in [hostile(), sample(), attacks()] {
        let page = written("html", &graph);
        for id in ["graph", "page"] {
            let held = island(&page, id);
            assert!(held.starts_with('{') && held.trim_end().ends_with('}'), "the island {id} is cut short");
            assert!(!held.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\r', '\0']), "{id}");
        }
        // The title, four scripts and one style are all that the page has of these.
        for (tag, count) in
            [("<script", 4), ("</script", 4), ("<style", 1), ("</style", 1), ("<title", 1), ("</title", 1)]
        {
            assert_eq!(page.matches(tag).count(), count, "{tag}");
        }
        assert!(!page.contains("<!-- "));
    }
}

#[test]
fn the_policy_allows_the_pages_own_code_and_nothing_else() {
    let page = written("html", &attacks());
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    let hash = |text: &str| format!("'sha256-{}'", base64(&Sha256::digest(text)));
    let style = hash(between(&page, "stylesheet\">", "</style>"));
    let scripts: Vec<String> =
        page.split("<script>").skip(1).map(|rest| hash(rest.split_once("</script>").unwrap().0)).collect();
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; script-src {}; style-src {style}; img-src data:; base-uri 'none'; form-action 'none'",
            scripts.join(" ")
        )
    );
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bytes
        .chunks(3)
        .flat_map(|chunk| {
            let block =
                chunk.iter().fold(0_u32, |block, byte| block << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
            (0..4).map(move |place| {
                if place > chunk.len() { '=' } else { LETTERS[(block >> (18 - 6 * place) & 63) as usize] as char }
            })
        })
        .collect()
}

#[test]
fn the_text_is_the_source_and_its_places_fit() {
    for graph in [sample(), attacks()] {
        let page: serde_json::Value = serde_json::from_str(island(&written("html", &graph), "page")).unwrap();
        let text = &page["texts"][0];
        let source: Vec<char> = text["source"].as_str().unwrap().chars().collect();
        let record = graph.documents().next().unwrap();
        assert_eq!(source.iter().collect::<String>(), *record.printed.as_ref().unwrap().source);
        for entity in graph.entities() {
            for mention in &entity.mentions {
                assert_eq!(source[mention.start..mention.end].iter().collect::<String>(), mention.quote);
            }
        }
        let mut last = 0;
        for block in text["blocks"].as_array().unwrap() {
            let place = |index: usize| usize::try_from(block[index].as_u64().unwrap()).unwrap();
            assert!(last <= place(1) && place(1) <= place(2) && place(2) <= source.len());
            last = place(2);
        }
        assert_eq!(text["sentences"].as_array().unwrap().len(), record.sentences);
    }
}

#[test]
fn a_graph_read_from_its_json_is_the_same_graph() {
    for graph in [hostile(), sample(), attacks()] {
        let json = written("json", &graph);
        let again = json::read::graph(json.as_bytes()).unwrap();
        assert!(written("json", &again) == json);
        assert!(again.documents().all(|record| record.printed.is_none()));
    }
}

#[test]
fn a_page_of_a_read_graph_with_its_text_is_the_same_page() {
    let graph = sample();
    let json = written("json", &graph);
    let mut again = json::read::graph(json.as_bytes()).unwrap();
    let printed = graph.documents().next().unwrap().printed.clone().unwrap();
    again.show(&DocumentId::new("unknown"), printed.clone());
    again.show(&DocumentId::new("sample"), printed);
    let mut bytes = Vec::new();
    html::page(&ONTOLOGY, &again, json.as_bytes(), &mut bytes).unwrap();
    let mut expected = Vec::new();
    (html::HTML.files[0].1)(&ONTOLOGY, &graph, &Settings::default(), &mut expected).unwrap();
    assert!(bytes == expected);
}

#[test]
fn what_is_no_graph_is_refused_with_a_reason() {
    let good: serde_json::Value = serde_json::from_str(&written("json", &sample())).unwrap();
    let changed = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut json = good.clone();
        change(&mut json);
        json::read::graph(json.to_string().as_bytes()).unwrap_err().to_string()
    };
    assert!(json::read::graph(b"{").unwrap_err().to_string().contains("a graph.json that this program wrote"));
    for (error, expected) in [
        (changed(&|json| json["graph"]["version"] = 9.into()), "version 9; \"policygraph\" version 1 would be right"),
        (changed(&|json| json["edges"][0]["source"] = "place/nowhere".into()), "unknown node \"place/nowhere\""),
        (
            changed(&|json| json["edges"][0]["modality"] = "maybe".into()),
            "\"maybe\"; actual, planned, negated would be right",
        ),
        (changed(&|json| json["edges"][0]["confidence"] = 7.into()), "confidence 7; a number from 0 to 1"),
        (changed(&|json| json["nodes"][0]["id"] = "Place/X".into()), "Place/X: no id of an entity"),
        (changed(&|json| json["documents"] = serde_json::json!([])), "documents: none"),
    ] {
        assert!(error.contains(expected), "{expected}\nnot in\n{error}");
    }
}

#[test]
fn the_page_without_data_is_small() {
    let page = written("html", &Graph::default());
    assert!(page.len() < 600_000, "{} bytes", page.len());
}
