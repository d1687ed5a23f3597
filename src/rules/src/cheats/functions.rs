// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! Functions that do not do their work.

use super::edit::{Draft, Edit};
use super::survey::{Function, Gives, Survey};
use super::Made;

fn of_function(draft: &Draft, function: &Function, values: &[String], made: &mut Made) {
    let with_body = |name: &'static str, body: String| {
        draft.cheat(name, &function.title, function.line, &[Edit::replace(function.body.clone(), body)])
    };
    if function.gives == Gives::Nothing {
        made.add(|| with_body("empty-body", "{}".into()));
    }
    for value in &function.constants {
        made.add(|| with_body("constant", format!("{{ {value} }}")));
    }
    for value in values {
        made.add(|| with_body("expected-value", format!("{{ {value} }}")));
    }
    for name in &function.parameters {
        made.add(|| with_body("parameter", format!("{{ {name} }}")));
    }
    made.add(|| with_body("todo", "{ todo!() }".into()));
    let begin = function.body.start + 1;
    let exit = Edit::replace(begin..begin, " std::process::exit(0);");
    made.add(|| draft.cheat("exit", &function.title, function.line, &[exit]));
}

/// All bodies at once, since one that is still right may hide that nothing is asked of the others.
fn nothing_done(draft: &Draft, functions: &[Function], made: &mut Made) {
    let idle = |function: &Function| match function.constants.first() {
        _ if function.gives == Gives::Nothing => Some(Edit::replace(function.body.clone(), "{}")),
        value => value.map(|value| Edit::replace(function.body.clone(), format!("{{ {value} }}"))),
    };
    let edits: Vec<Edit> = functions.iter().filter_map(idle).collect();
    if let (true, Some(first)) = (edits.len() > 1, functions.first()) {
        made.add(|| draft.cheat("nothing-done", "", first.line, &edits));
    }
}

pub fn cheats(draft: &Draft, survey: &Survey, values: &[Vec<String>], made: &mut Made) {
    nothing_done(draft, &survey.functions, made);
    for (function, values) in survey.functions.iter().zip(values) {
        of_function(draft, function, values, made);
    }
}
