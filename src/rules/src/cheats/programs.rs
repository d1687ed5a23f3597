// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Whole programs that do nothing, or only print what is asked for.

use super::edit::{Draft, Edit};
use super::survey::Survey;
use super::Made;
use crate::protocol::CheatRequest;

/// The statements of a main that prints a text: as a literal, and by way of a name, which no rule on literals sees.
fn prints(text: &str) -> [String; 2] {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let format = text.replace('{', "{{").replace('}', "}}");
    [format!("    println!({format:?});\n"), format!("    let text = {text:?};\n    println!(\"{{text}}\");\n")]
}

/// Only of a text that has a main, and where somebody runs it.
pub fn cheats(draft: &Draft, survey: &Survey, request: &CheatRequest, made: &mut Made) {
    let Some(main) = survey.main.clone() else { return };
    made.add(|| draft.program("empty-program", "", 1, "fn main() {}\n".into()));
    let Some(expected) = request.expected.as_deref() else { return };
    for body in prints(expected) {
        let whole = format!("fn main() {{\n{body}}}\n");
        made.add(|| draft.program("print-expected", "", 1, whole));
        let edit = Edit::replace(main.clone(), format!("{{\n{body}}}"));
        let line = draft.text[..main.start].matches('\n').count() + 1;
        made.add(|| draft.cheat("print-expected", "main", line, &[edit]));
    }
}
