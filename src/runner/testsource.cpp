// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/testsource.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr auto moduleName = "ochre_tests"_L1;
constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

// The anchor makes `use super::*` a used import in every case: an allow would contradict a learner's forbid. Its
// underscore is for rustc 1.85, which does not count a constant without a name as a use of it.
constexpr auto opening = "\n#[cfg(test)]\nfn _ochre_anchor() {}\n#[cfg(test)]\nmod ochre_tests {\nuse super::*;\n"
                         "const _: fn() = _ochre_anchor;\n";

/// A macro of the standard library that decides about a test, or makes what a test compares.
struct StandardMacro {
    const char *name;
    const char *home;
    const char *use; // something that uses it: an unused one would be a warning, which a learner may forbid
};

constexpr std::array standardMacros{
    StandardMacro{"assert", "core", "assert!(true)"},
    StandardMacro{"assert_eq", "core", "assert_eq!(1, 1)"},
    StandardMacro{"assert_ne", "core", "assert_ne!(1, 2)"},
    StandardMacro{"debug_assert", "core", "debug_assert!(true)"},
    StandardMacro{"debug_assert_eq", "core", "debug_assert_eq!(1, 1)"},
    StandardMacro{"debug_assert_ne", "core", "debug_assert_ne!(1, 2)"},
    StandardMacro{"panic", "std", "panic!()"},
    StandardMacro{"unreachable", "core", "unreachable!()"},
    StandardMacro{"todo", "core", "todo!()"},
    StandardMacro{"unimplemented", "core", "unimplemented!()"},
    StandardMacro{"matches", "core", "{ let _is = matches!(1, 1); }"},
    StandardMacro{"vec", "std", "drop(vec![1])"},
    StandardMacro{"format", "std", "drop(format!(\"\"))"},
};

// A macro of the learner's reaches into modules behind it, and so does one of std under another's name; tests would be
// judged by them. Ours reach further. Which names a macro gives to others cannot be seen: then all are ours.
QByteArray ownMacros(const QByteArray &source)
{
    const QString learners = QString::fromUtf8(source);
    const bool definesSome = learners.contains("macro_rules"_L1);
    QByteArray text;
    for (const StandardMacro &macro : standardMacros) {
        const QByteArray name = macro.name;
        const QRegularExpression renamed(uR"(\bas\s+%1\b)"_s.arg(QLatin1StringView(name)));
        if (definesSome || renamed.match(learners).hasMatch()) {
            text += "macro_rules! " + name + " { ($($all:tt)*) => { ::" + macro.home + "::" + name
                    + "!($($all)*) } }\nconst _: fn() = || " + macro.use + ";\n";
        }
    }
    return text;
}

/// Each attribute on a line of its own is one test. Where a macro makes tests, a condition may leave them out or a
/// comment may hold one, only that there is one can be said.
int leastTestsIn(const QByteArray &tests)
{
    int count = 0;
    for (const QByteArray &line : tests.split('\n')) {
        count += line.trimmed() == "#[test]" ? 1 : 0;
    }
    const bool isPlain = !tests.contains("macro_rules") && !tests.contains("cfg") && !tests.contains("/*");
    return isPlain ? count : std::min(count, 1);
}

QByteArray withoutMark(const QByteArray &tests)
{
    return tests.startsWith(byteOrderMark) ? tests.sliced(byteOrderMark.size()) : tests;
}

} // namespace

TestSource::TestSource(const QByteArray &source, const QByteArray &tests)
    : m_text(source)
{
    const QByteArray added = withoutMark(tests);
    if (added.trimmed().isEmpty()) {
        return;
    }
    m_leastTests = leastTestsIn(added);
    m_learnersSize = source.size();
    m_learnersLines = static_cast<int>(source.count('\n')) + 1;
    m_text += opening + ownMacros(source);
    m_testsStart = m_text.size();
    m_testsSize = added.size();
    m_testsLine = static_cast<int>(m_text.count('\n')) + 1;
    m_text += added + "\n}\n";
}

bool TestSource::mayBeTakenHoldOf() const
{
    if (m_testsLine == 0) {
        return false;
    }
    QByteArrayView left = QByteArrayView(m_text).first(m_learnersSize);
    while (true) {
        left = left.trimmed();
        const QByteArrayView line = left.sliced(left.lastIndexOf('\n') + 1).trimmed();
        if (line.startsWith("///") && !line.startsWith("////")) {
            return true;
        }
        if (!line.startsWith("//")) {
            return line.endsWith("*/") || line.endsWith(']') || line.contains("#[");
        }
        left = left.first(std::max<qsizetype>(0, left.lastIndexOf('\n')));
    }
}

bool TestSource::isDisturbed(const Diagnostics::DiagnosticList &diagnostics) const
{
    return std::ranges::any_of(diagnostics, [this](const Diagnostics::Diagnostic &diagnostic) {
        const Diagnostics::Span *span = diagnostic.primarySpan();
        // What the tests want and the learner has not got has a code; what breaks our own lines, or runs into them, is
        // not theirs.
        return diagnostic.isError() && span && m_testsLine > 0 && span->file == u"main.rs"
               && span->lineEnd > m_learnersLines && (diagnostic.code.isEmpty() || span->lineStart < m_testsLine);
    });
}

bool TestSource::isAdded(const Diagnostics::Span &span) const
{
    return m_testsLine > 0 && span.file == u"main.rs" && span.lineStart > m_learnersLines;
}

void TestSource::relocate(std::vector<Diagnostics::Span> &spans) const
{
    for (Diagnostics::Span &span : spans) {
        if (!isAdded(span)) {
            continue;
        }
        span.file = testsFile;
        span.byteStart = std::clamp<qsizetype>(span.byteStart - m_testsStart, 0, m_testsSize);
        span.byteEnd = std::clamp<qsizetype>(span.byteEnd - m_testsStart, 0, m_testsSize);
        span.lineStart = std::max(1, span.lineStart - m_testsLine + 1);
        span.lineEnd = std::max(1, span.lineEnd - m_testsLine + 1);
    }
}

void TestSource::relocate(Diagnostics::DiagnosticList &diagnostics) const
{
    for (Diagnostics::Diagnostic &diagnostic : diagnostics) {
        relocate(diagnostic.spans);
        for (Diagnostics::Note &note : diagnostic.notes) {
            relocate(note.spans);
        }
        // A fix in the exercise's tests is nothing the learner can take.
        std::erase_if(diagnostic.fixes, [this](const Diagnostics::Fix &fix) {
            return m_testsLine > 0 && std::ranges::any_of(fix.edits, [this](const Diagnostics::Edit &edit) {
                       return edit.byteEnd > m_learnersSize;
                   });
        });
    }
}

void TestSource::relocate(TestCase &test) const
{
    if (m_testsLine == 0 || test.file != u"main.rs" || test.line < m_testsLine) {
        return;
    }
    test.file = testsFile;
    test.line -= m_testsLine - 1;
}

bool TestSource::isOfTheExercise(const QString &name)
{
    return name.startsWith(moduleName + u"::"_s);
}

QString TestSource::displayName(const QString &name)
{
    const QString prefix = moduleName + u"::"_s;
    return name.startsWith(prefix) ? name.sliced(prefix.size()) : name;
}

} // namespace Ochre::Runner
