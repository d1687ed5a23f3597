// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! What the tests share.

use ochre_rules::check::check;
use ochre_rules::protocol::{File, Report, Request};

use std::path::{Path, PathBuf};

#[allow(dead_code)]
pub fn lessons() -> PathBuf {
    match std::env::var_os("OCHRE_LESSONS") {
        Some(folder) => folder.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons"),
    }
}

#[allow(dead_code)]
pub fn ask(text: &str, require: &[&str], forbid: &[&str]) -> Report {
    let owned = |rules: &[&str]| rules.iter().map(|rule| rule.to_string()).collect();
    check(&Request {
        files: vec![File { path: "main.rs".into(), text: text.into() }],
        require: owned(require),
        forbid: owned(forbid),
    })
}

/// "LINE:COLUMN-LINE:COLUMN" of each breach of a forbidden rule.
#[allow(dead_code)]
pub fn places(text: &str, rule: &str) -> Vec<String> {
    let report = ask(text, &[], &[rule]);
    assert!(report.unparsed.is_empty() && report.unknown.is_empty(), "{report:?} of {text}");
    let place = |breach: &ochre_rules::protocol::Breach| {
        let place = breach.place;
        format!("{}:{}-{}:{}", place.line, place.column, place.end_line, place.end_column)
    };
    report.breaches.iter().map(place).collect()
}
