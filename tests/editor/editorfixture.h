// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/codeeditor.h"

/// Programs and the diagnostics rustc 1.95 gives for them, with bytes looked up in the text.
inline const QByteArray moveProgram = R"(fn main() {
    let order = String::from("2 × espresso");
    ship(order);
    println!("still have {order}");
}

fn ship(parcel: String) {
    println!("shipping {parcel}");
}
)";

inline const QByteArray severalProgram = R"(use std::collections::HashMap;

/// Counts the words of a text.
fn count(text: &str) -> HashMap<String, u32> {
    let mut words = HashMap::new();
    let unused = 'ß';
    for word in text.split(' ') {
        *words.entry(word).or_insert(0) += 1;
    }
    words
}

fn main() {
    let total: i32 = "seven";
    let all = count("a b a")
    println!("{total} {:?}", all); // prints
}
)";

inline Ochre::Diagnostics::Span spanOf(const QByteArray &text, const QByteArray &needle, const char *label,
                                       bool primary, qsizetype from = 0)
{
    const qsizetype start = text.indexOf(needle, from);
    Ochre::Diagnostics::Span span;
    span.file = QStringLiteral("src/main.rs");
    span.byteStart = start;
    span.byteEnd = start + needle.size();
    const Ochre::LineIndex index(text);
    span.lineStart = index.positionAt(start).line;
    span.columnStart = index.positionAt(start).column;
    span.lineEnd = index.positionAt(span.byteEnd).line;
    span.columnEnd = index.positionAt(span.byteEnd).column;
    span.label = QString::fromUtf8(label);
    span.primary = primary;
    return span;
}

inline Ochre::Diagnostics::Diagnostic moveError()
{
    using namespace Ochre::Diagnostics;
    const QByteArray &text = moveProgram;
    Diagnostic error;
    error.code = QStringLiteral("E0382");
    error.message = QStringLiteral("borrow of moved value: `order`");
    error.explanation = QStringLiteral("A variable was used after its contents have been moved elsewhere.");
    error.spans = {spanOf(text, "order}", "value borrowed here after move", true),
                   spanOf(text, "order =", "move occurs because `order` has type `String`", false),
                   spanOf(text, "order)", "value moved here", false)};
    for (Span &span : error.spans) {
        span.byteEnd = span.byteStart + 5;
    }
    error.notes = {
        {.level = Level::Note,
         .message = QStringLiteral("consider changing this parameter type in function `ship` to borrow instead if "
                                   "owning the value isn't necessary"),
         .spans = {}}};
    const qsizetype call = text.indexOf("order)") + 5;
    error.fixes = {
        {.title = QStringLiteral("consider cloning the value if the performance cost is acceptable"),
         .applicability = Applicability::MachineApplicable,
         .edits = {
             {.file = QStringLiteral("src/main.rs"), .byteStart = call, .byteEnd = call, .replacement = ".clone()"}}}};
    return error;
}

inline Ochre::Diagnostics::DiagnosticList severalDiagnostics()
{
    using namespace Ochre::Diagnostics;
    const QByteArray &text = severalProgram;
    Diagnostic syntax;
    syntax.message = QStringLiteral("expected `;`, found `println`");
    const qsizetype end = text.indexOf("count(\"a b a\")") + 14;
    Span missing = spanOf(text, "println!(\"{total}", "unexpected token", false);
    missing.byteEnd = missing.byteStart + 7;
    Span here = missing;
    here.byteStart = here.byteEnd = end;
    here.label = QStringLiteral("help: add `;` here");
    here.primary = true;
    syntax.spans = {here, missing};
    Diagnostic types;
    types.code = QStringLiteral("E0308");
    types.message = QStringLiteral("mismatched types");
    types.explanation = QStringLiteral("Expected type did not match the received type.");
    types.spans = {spanOf(text, "\"seven\"", "expected `i32`, found `&str`", true),
                   spanOf(text, "i32 =", "expected due to this", false)};
    types.spans[1].byteEnd -= 2;
    Diagnostic lint;
    lint.level = Level::Warning;
    lint.code = QStringLiteral("unused_variables");
    lint.message = QStringLiteral("unused variable: `unused`");
    lint.spans = {
        spanOf(text, "unused", "help: if this is intentional, prefix it with an underscore: `_unused`", true)};
    lint.notes = {
        {.level = Level::Note, .message = QStringLiteral("`#[warn(unused_variables)]` on by default"), .spans = {}}};
    Diagnostic whole;
    whole.code = QStringLiteral("E0277");
    whole.message = QStringLiteral("the trait bound `HashMap<String, u32>: Example` is not satisfied");
    whole.spans = {
        spanOf(text, "for word in text.split(' ') {\n        *words.entry(word).or_insert(0) += 1;\n    }", "", true)};
    return {lint, types, syntax, whole};
}

inline void showScene(Ochre::Editor::CodeEditor &editor, const QString &scene)
{
    editor.setSourceName(QStringLiteral("src/main.rs"));
    editor.setCardActions([](int, const Ochre::Diagnostics::Diagnostic &diagnostic) {
        auto actions = Ochre::Editor::standardCardActions(diagnostic);
        actions.insert(actions.begin(), {.id = QStringLiteral("hint"), .text = QStringLiteral("Hint 1 of 3")});
        return actions;
    });
    if (scene == QLatin1StringView("several")) {
        editor.setText(severalProgram);
        editor.setDiagnostics(severalDiagnostics(), editor.revision());
        editor.setRuntimeMark(16, QStringLiteral("index out of bounds: the len is 3 but the index is 7"));
        editor.goTo(14, 10);
        return;
    }
    editor.setText(moveProgram);
    editor.setDiagnostics({moveError()}, editor.revision());
    editor.goTo(4, 29);
    if (scene == QLatin1StringView("stale")) {
        editor.replaceRange(moveProgram.indexOf("still"), moveProgram.indexOf("still"), "we ");
    } else if (scene == QLatin1StringView("find")) {
        editor.select(moveProgram.indexOf("order"), moveProgram.indexOf("order") + 5);
        editor.replace();
    }
}
