// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Makes of a good answer the answers that somebody would hand in who does not want to solve the exercise. Each is a
//! whole text again; whether the exercise falls for it, only its judge can tell.

mod constants;
mod edit;
mod expected;
mod functions;
mod programs;
mod survey;

use crate::protocol::{Cheat, CheatReport, CheatRequest, File};
use crate::source::{self, Source};

use edit::{Draft, Edit};
use survey::Survey;

use std::collections::HashSet;
use std::slice;

/// More of one answer would take an author's afternoon.
const MOST: usize = 400;
/// The texts of all cheats together.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// One copy more is like another, so that only the first ones are tried alone.
const MOST_CLONES: usize = 8;

/// In the order in which they are worth reading; no text twice, and none that is the answer itself.
struct Made {
    report: CheatReport,
    bytes: usize,
    seen: HashSet<(String, String)>,
}

impl Made {
    fn add(&mut self, make: impl FnOnce() -> Cheat) {
        if self.report.cheats.len() >= MOST || self.bytes >= MOST_BYTES {
            self.report.left_out += 1;
            return;
        }
        let cheat = make();
        if self.seen.insert((cheat.path.clone(), cheat.text.clone())) {
            self.bytes += cheat.text.len();
            self.report.cheats.push(cheat);
        }
    }
}

/// `_` in the place of the last pattern of each `match`, with what stood behind its `if`.
fn catch_all(draft: &Draft, survey: &Survey, made: &mut Made) {
    for arm in &survey.last_arms {
        made.add(|| draft.cheat("catch-all", &arm.function, arm.line, slice::from_ref(&arm.edit)));
    }
}

/// A copy of each value that is handed on or lent, and of all of them at once.
fn clones(draft: &Draft, survey: &Survey, made: &mut Made) {
    for place in survey.handed_on.iter().take(MOST_CLONES) {
        made.add(|| draft.cheat("clone", &place.function, place.line, slice::from_ref(&place.edit)));
    }
    if let [first, _, ..] = survey.handed_on.as_slice() {
        let edits: Vec<Edit> = survey.handed_on.iter().map(|place| place.edit.clone()).collect();
        made.add(|| draft.cheat("clone-everything", "", first.line, &edits));
    }
}

fn cheats_in(file: &File, request: &CheatRequest, made: &mut Made) {
    let tree = match source::read(&file.path, &file.text) {
        Source::Tree(tree) => tree,
        Source::Tokens(_, unparsed) | Source::Nothing(unparsed) => {
            made.report.unparsed.push(unparsed);
            return;
        }
    };
    let text = source::readable(&file.text);
    let draft = Draft { path: &file.path, text: &text };
    let survey = survey::survey(&tree, &text, request.main);
    let values = expected::values(&request.tests, &survey.functions);
    programs::cheats(&draft, &survey, request, made);
    functions::cheats(&draft, &survey, &values, made);
    catch_all(&draft, &survey, made);
    clones(&draft, &survey, made);
}

pub fn cheats(request: &CheatRequest) -> CheatReport {
    let seen = request.files.iter().map(|file| (file.path.clone(), source::readable(&file.text))).collect();
    let mut made = Made { report: CheatReport::default(), bytes: 0, seen };
    for file in &request.files {
        cheats_in(file, request, &mut made);
    }
    made.report
}
