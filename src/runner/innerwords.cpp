// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/innerwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Runner {

namespace {

constexpr int mostNames = 5; // of what a linker misses: hundreds follow from one forgotten library

struct InnerText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::InnerWords)
};

/// rustc's own message, which has neither a code nor a place: a program cannot make it say that.
bool isLinkerError(const Diagnostics::Diagnostic &diagnostic)
{
    static const QRegularExpression form(u"^linking with `[^`]*` failed(?:: |$)"_s);
    return diagnostic.isError() && diagnostic.code.isEmpty() && diagnostic.spans.empty()
           && form.match(diagnostic.message).hasMatch();
}

/// The command that rustc called, and its advice on how to see more of it.
bool isCommandLine(const Diagnostics::Note &note)
{
    static const QRegularExpression form(u"^(?: ?(?:env -u |LC_ALL=|PATH=)| \")|^some arguments are omitted\\."_s);
    return form.match(note.message).hasMatch();
}

/// What comes with the name of a type that is too long for a line.
bool isLongTypeNote(const QString &line)
{
    static const QRegularExpression form(u"\\b(?:the full (?:name for the )?type (?:name )?has been written to '[^']*'"
                                         "|consider using `--verbose` to print the full type name to the console)$"_s);
    return form.match(line).hasMatch();
}

/// The lines of the linker's own words that name no object file of the build.
QString withoutObjects(const QString &words)
{
    static const QRegularExpression object(uR"((?:^|[\s(])\S*/\S+\.(?:rcgu\.o|o|part)\b)"_s);
    QStringList kept;
    for (const QString &line : words.trimmed().split(u'\n')) {
        if (!object.match(line).hasMatch() && !line.trimmed().startsWith(">>> "_L1)) {
            kept.push_back(line.trimmed());
        }
    }
    return kept.join(u'\n');
}

QStringList namesIn(const QString &words, const QRegularExpression &form)
{
    QStringList names;
    for (const QRegularExpressionMatch &match : form.globalMatch(words)) {
        const QString name = match.captured(match.lastCapturedIndex());
        if (!names.contains(name)) {
            names.push_back(name);
        }
    }
    return names;
}

/// As a list of code, the first ones only.
QString listOf(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names.first(qMin<qsizetype>(names.size(), mostNames))) {
        quoted.push_back(u'`' + name + u'`');
    }
    return quoted.join(u", "_s) + (names.size() > mostNames ? u", …"_s : QString());
}

/// What is missing, in plain words: the forms of lld, mold and the linkers of binutils; empty when none is known.
QString missingText(const QString &words)
{
    static const QRegularExpression library(
        uR"((?:unable to find library -l|cannot find -l|library not found: )([\w.+-]*\w))"_s);
    static const QRegularExpression symbol(uR"((?:undefined symbol: |undefined reference to [`'"])([^\s`'"]+))"_s);
    const QStringList libraries = namesIn(words, library);
    if (!libraries.isEmpty()) {
        return InnerText::tr("Asked for in a `#[link]` or a build script, but not on this machine: %1. Check the name, "
                             "or install the package that holds it.")
            .arg(listOf(libraries));
    }
    const QStringList symbols = namesIn(words, symbol);
    if (!symbols.isEmpty()) {
        return InnerText::tr("Declared in an `extern` block, but in no library that is linked: %1. Check the name, or "
                             "name its library with `#[link(name = \"…\")]`.")
            .arg(listOf(symbols));
    }
    return {};
}

/// As the compiler draws a message without a place.
QString drawn(const Diagnostics::Diagnostic &diagnostic)
{
    QString text = u"error: "_s + diagnostic.message + u"\n  |\n"_s;
    for (const Diagnostics::Note &note : diagnostic.notes) {
        const QString word = note.level == Diagnostics::Level::Help ? u"help"_s : u"note"_s;
        QString lines = note.message;
        lines.replace(u'\n', u'\n' + QString(word.size() + 6, u' '));
        text += u"  = "_s + word + u": "_s + lines + u'\n';
    }
    return text + u'\n';
}

void explainLinker(Diagnostics::Diagnostic &diagnostic)
{
    QString words;
    std::vector<Diagnostics::Note> notes;
    for (Diagnostics::Note &note : diagnostic.notes) {
        if (isCommandLine(note)) {
            continue;
        }
        words += note.message + u'\n';
        note.message = withoutObjects(note.message);
        if (!note.message.isEmpty()) {
            notes.push_back(note);
        }
    }
    if (const QString missing = missingText(words); !missing.isEmpty()) {
        notes.push_back({.level = Diagnostics::Level::Help, .message = missing, .spans = {}});
    }
    diagnostic.notes = std::move(notes);
    diagnostic.rendered = drawn(diagnostic);
}

void forgetLongTypes(Diagnostics::Diagnostic &diagnostic)
{
    const auto isNamed = [](const Diagnostics::Note &note) { return isLongTypeNote(note.message); };
    if (std::erase_if(diagnostic.notes, isNamed) == 0) {
        return;
    }
    static const QRegularExpression colour(u"\x1b\\[[0-9;]*m"_s);
    QStringList lines = diagnostic.rendered.split(u'\n');
    lines.removeIf([](const QString &line) { return isLongTypeNote(QString(line).remove(colour)); });
    diagnostic.rendered = lines.join(u'\n');
}

} // namespace

void hideInnerNames(Diagnostics::Diagnostic &diagnostic)
{
    if (isLinkerError(diagnostic)) {
        explainLinker(diagnostic);
    } else {
        forgetLongTypes(diagnostic);
    }
}

} // namespace Ochre::Runner
