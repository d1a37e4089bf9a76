//! The JSON records that stand whole in `graph.json` and as texts in the graph files.

use serde_json::Value;

use super::said::{Place, Said, number};

pub(crate) fn string(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

pub(crate) fn maybe(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// Reads a text of JSON; an absent one is an empty list.
pub(crate) fn parsed(text: Option<&str>) -> Value {
    text.map_or_else(|| Value::Array(Vec::new()), |text| serde_json::from_str(text).unwrap())
}

pub(crate) fn place(value: &Value, quote: &str) -> Place {
    let offset = |name: &str| usize::try_from(value[name].as_u64().unwrap()).unwrap();
    (string(&value["document"]), offset("start"), offset("end"), string(&value[quote]), string(&value["rule"]))
}

pub(crate) fn statuses(said: &mut Said, entity: &str, records: &Value) {
    for status in list(records) {
        let stand = (entity.to_owned(), string(&status["status"]), string(&status["modality"]), maybe(&status["time"]));
        said.statuses.extend(list(&status["evidence"]).iter().map(|record| (stand.clone(), place(record, "quote"))));
    }
}

pub(crate) fn observation(said: &mut Said, subject: &str, record: &Value) {
    let figure = (
        subject.to_owned(),
        string(&record["indicator"]),
        number(record["value"].as_f64().unwrap()),
        string(&record["unit"]),
        string(&record["kind"]),
        string(&record["modality"]),
        maybe(&record["time"]),
        maybe(&record["scope"]),
    );
    said.figures.extend(list(&record["evidence"]).iter().map(|record| (figure.clone(), place(record, "quote"))));
}
