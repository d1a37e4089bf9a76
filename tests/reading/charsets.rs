//! Character sets: what a text is in, by its mark, its bytes or its letters.

use encoding_rs::Encoding;
use policygraph::read::{self, Limits, ReadError, SourceText};
use proptest::prelude::*;

fn encoded(charset: &str, text: &str) -> Vec<u8> {
    let charset = Encoding::for_label(charset.as_bytes()).unwrap_or_else(|| unreachable!("{charset}"));
    let (bytes, _, has_loss) = charset.encode(text);
    assert!(!has_loss, "{text}");
    bytes.into_owned()
}

fn source(bytes: &[u8]) -> Result<SourceText, ReadError> {
    read::source(&read::READERS[0], bytes, &Limits::default())
}

fn check(bytes: &[u8], charset: &str, text: &str) {
    let source = source(bytes).unwrap_or_else(|error| unreachable!("{text}: {error}"));
    let found = (source.charset.as_deref(), source.text.as_str(), source.invalid_bytes);
    assert_eq!(found, (Some(charset), text, 0));
}

#[test]
fn letters_tell_the_character_set() {
    for (charset, name, text) in [
        ("windows-1252", "windows-1252", "The “plan” of the city’s council – for 2025"),
        ("windows-1252", "windows-1252", "Le ministère de la Santé a présenté le projet à l’Assemblée."),
        ("windows-1252", "windows-1252", "Das Ministerium für Wirtschaft fördert Österreichs Städte."),
        ("iso-8859-1", "windows-1252", "Caf\u{e9} plans for the city."),
        ("iso-8859-2", "windows-1250", "Ministerstwo Zdrowia ogłosiło plan działań na rok."),
        ("windows-1251", "windows-1251", "Правительство города приняло план, и я его прочёл."),
        ("windows-1254", "windows-1254", "Sağlık Bakanlığı planı açıkladı."),
        ("gbk", "GBK", "嘉兴市人民政府工作报告——“十四五”规划（2025年）"),
        ("gbk", "GBK", "政府报告"),
        ("big5", "Big5", "香港特別行政區政府財政預算案"),
        ("shift_jis", "Shift_JIS", "東京都の計画について"),
        ("euc-jp", "EUC-JP", "東京都の計画について"),
        ("iso-2022-jp", "ISO-2022-JP", "東京都の計画について"),
        ("euc-kr", "EUC-KR", "서울특별시 정부 계획"),
        ("utf-8", "UTF-8", "嘉兴市 Café “plan”"),
    ] {
        check(&encoded(charset, text), name, text);
    }
}

#[test]
fn damaged_utf8_stays_utf8() {
    let long = format!("{}caf\u{e9} “plan” of the city. ", "The city builds a road. ".repeat(50)).into_bytes();
    for (bytes, invalid) in [
        // As many characters of several bytes as places that are wrong.
        ([&long[..], b"caf\xE9 \xFF road \x93plan\x94"].concat(), 4),
        ("“a” road".as_bytes()[..10].to_vec(), 0),
        // Bytes that are letters in no word.
        (b"Caf\xE9 plans for the \xFF\xFE city.".to_vec(), 3),
        (b"The road of \xFF the city. \xFE\n".to_vec(), 2),
    ] {
        let source = source(&bytes).unwrap_or_else(|error| unreachable!("{error}"));
        let wrong = source.text.matches('\u{fffd}').count();
        assert_eq!((source.charset.as_deref(), source.invalid_bytes), (Some("UTF-8"), invalid), "{}", source.text);
        assert_eq!(wrong > 0, invalid > 0);
    }
}

#[test]
fn a_truncated_text_keeps_its_character_set() {
    let mut bytes = encoded("gbk", &"嘉兴市人民政府工作报告。".repeat(20));
    bytes.pop();
    let source = source(&bytes).unwrap_or_else(|error| unreachable!("{error}"));
    assert_eq!((source.charset.as_deref(), source.invalid_bytes), (Some("GBK"), 1));
}

#[test]
fn a_long_text_is_told_by_its_first_letters_in_linear_time() {
    let text = format!(
        "{}{}",
        "The city builds a road. ".repeat(200_000),
        "Le ministère présenté à l’Assemblée. ".repeat(100_000)
    );
    check(&encoded("windows-1252", &text), "windows-1252", &text);
}

proptest! {
    #[test]
    fn bytes_give_the_same_text_twice_and_count_what_is_lost(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(once) = source(&bytes) {
            prop_assert!(source(&bytes).is_ok_and(|twice| twice == once));
            let has_mark = bytes.windows(3).any(|three| three == b"\xEF\xBF\xBD") || bytes.windows(2).any(|two| two == b"\xFD\xFF" || two == b"\xFF\xFD");
            let is_replaced = once.text.contains('\u{fffd}');
            prop_assert!(is_replaced == (once.invalid_bytes > 0) || has_mark);
        }
    }
}
