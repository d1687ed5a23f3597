// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/testsource.h"

#include <algorithm>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr auto moduleName = "ochre_tests"_L1;

} // namespace

TestSource::TestSource(const QByteArray &source, const QByteArray &tests)
    : m_text(source)
    , m_testsSize(tests.size())
{
    if (tests.trimmed().isEmpty()) {
        return;
    }
    m_text += "\n#[cfg(test)]\n#[allow(unused_imports)]\nmod ochre_tests {\nuse super::*;\n";
    m_testsStart = m_text.size();
    m_testsLine = static_cast<int>(m_text.count('\n')) + 1;
    m_text += tests + "\n}\n";
}

void TestSource::relocate(std::vector<Diagnostics::Span> &spans) const
{
    for (Diagnostics::Span &span : spans) {
        if (m_testsLine == 0 || span.file != u"main.rs" || span.lineStart < m_testsLine) {
            continue;
        }
        span.file = testsFile;
        span.byteStart = std::clamp<qsizetype>(span.byteStart - m_testsStart, 0, m_testsSize);
        span.byteEnd = std::clamp<qsizetype>(span.byteEnd - m_testsStart, 0, m_testsSize);
        span.lineStart -= m_testsLine - 1;
        span.lineEnd -= m_testsLine - 1;
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
                       return edit.byteEnd >= m_testsStart;
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

QString TestSource::displayName(const QString &name)
{
    const QString prefix = moduleName + u"::"_s;
    return name.startsWith(prefix) ? name.sliced(prefix.size()) : name;
}

} // namespace Ochre::Runner
