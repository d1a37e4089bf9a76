//! What happens when something goes wrong around a build: it is killed, the disk is full, a file is not what it was.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use support::command::{files, root, run};

/// What the files of a folder and of those in it hold, by their paths.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let content = |path: PathBuf| (path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
    files(folder).into_iter().map(content).collect()
}

#[test]
fn a_build_that_is_killed_leaves_the_old_result_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (out, cache) = (folder.path().join("out"), folder.path().join("cache"));
    let inputs = ["data/sample/sample.txt", "data/sample/sample-2025.txt"];
    let build = |input: &str| {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("policygraph"));
        command.current_dir(root()).args(["build", "--quiet", "--keep-text", input, "--out"]).arg(&out);
        command.arg("--cache").arg(&cache).stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    // What both give, and how long it takes here.
    let mut results = Vec::new();
    let mut took = Duration::ZERO;
    for input in inputs {
        let _ = fs::remove_dir_all(&out);
        let begin = Instant::now();
        assert!(build(input).status().unwrap().success());
        took = took.max(begin.elapsed());
        results.push(contents(&out));
    }
    let (mut killed, mut seen) = (0, [0, 0]);
    for turn in 0..100_u32 {
        let mut child = build(inputs[turn as usize % 2]).spawn().unwrap();
        // A golden part of the time further each turn, so that the moments lie evenly.
        let part = (f64::from(turn) * 0.618_034).fract();
        std::thread::sleep(took.mul_f64(part * 1.1));
        let _ = child.kill();
        killed += u32::from(!child.wait().unwrap().success());
        let now = contents(&out);
        // A build with other texts leaves those of the first, which are its reader's.
        let is = |result: &BTreeMap<PathBuf, Vec<u8>>| result.iter().all(|(name, bytes)| now.get(name) == Some(bytes));
        let which = results.iter().position(is);
        assert!(which.is_some(), "turn {turn}: a mixture: {:?}", now.keys());
        seen[which.unwrap()] += 1;
    }
    assert!(killed > 5 && seen.iter().all(|times| *times > 5), "{killed} of 100 were killed, results {seen:?}");
    // What was kept by builds that were killed is right.
    for (input, result) in inputs.iter().zip(&results) {
        assert!(build(input).status().unwrap().success());
        let now = contents(&out);
        assert!(result.iter().all(|(name, bytes)| now.get(name) == Some(bytes)));
    }
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.len() <= 3, "builds that were killed are cleared by the next: {left:?}");
}

#[test]
fn a_disk_that_takes_no_more_is_told_and_the_old_result_stays() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let program = assert_cmd::cargo::cargo_bin!("policygraph");
    let sample = root().join("data/sample/sample.txt");
    let arguments = format!("'{}' build '{}' --quiet --out '{}'", program.display(), sample.display(), out.display());
    let shell = |script: &str| Command::new("sh").args(["-c", script]).output().unwrap();
    assert!(shell(&format!("{arguments} --format json")).status.success());
    let before = contents(&out);
    // No file may have more than 64 blocks: writing fails in the middle of the second format.
    let full = shell(&format!("trap '' XFSZ; ulimit -f 64; {arguments} --format json,turtle"));
    let error = String::from_utf8(full.stderr).unwrap();
    assert_eq!(full.status.code(), Some(2), "{error}");
    assert!(error.contains("out/graph.") && error.contains("File too large"), "{error}");
    assert_eq!(contents(&out), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing unfinished is left");
    // A cache that cannot be written costs nothing but a word.
    let cache = folder.path().join("cache");
    let full =
        shell(&format!("trap '' XFSZ; ulimit -f 32; {arguments} --format context --cache '{}'", cache.display()));
    let error = String::from_utf8(full.stderr).unwrap();
    assert!(full.status.success() && error.contains("the cache could not be written"), "{error}");
}

#[test]
fn a_file_that_is_not_at_rest_is_told() {
    let folder = tempfile::tempdir().unwrap();
    // Files of the system have no length and a content.
    if Path::new("/proc/self/status").exists() {
        let (code, _, error) = run(folder.path(), ["build", "/proc/self/status", "--out", "out"]);
        assert!(code == 2 && error.contains("the file changed while it was read"), "{error}");
    }
    let (code, _, error) = run(folder.path(), ["build", ".", "--out", "out"]);
    assert!(code == 2 && error.contains("no documents in this folder"), "{error}");
}

#[test]
fn a_reader_that_breaks_off_or_takes_too_long_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.txt"), "The Ministry of Health opened Karibu Hospital.").unwrap();
    fs::write(folder.path().join("bad.pdf"), b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog").unwrap();
    let arguments = ["build", "good.txt", "bad.pdf", "--out", "out", "--format", "json", "--quiet"];
    let (code, _, error) = run(folder.path(), arguments);
    assert!(code == 1 && error.contains("not read: bad.pdf: the file is no good PDF"), "{error}");
    assert!(folder.path().join("out/graph.json").exists());
}
