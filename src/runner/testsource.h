// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"
#include "runner/runresult.h"

#include <QByteArray>

namespace Ochre::Runner {

/// The learner's text with the exercise's tests behind it, so that the learner's positions stay what they are. The
/// tests see everything of the learner's through `use super::*`, but assert with the macros of the standard library.
class TestSource final {
public:
    /// `tests` may be empty: then only the learner's own tests are there.
    TestSource(const QByteArray &source, const QByteArray &tests);

    [[nodiscard]] const QByteArray &text() const { return m_text; }

    /// The name in the reports for what lies in the added part.
    static constexpr QLatin1StringView testsFile{"tests.rs"};

    /// Whether the end of the learner's text can belong to what stands behind it without any error: a doc comment, an
    /// attribute. Then only a check of that text alone tells its error.
    [[nodiscard]] bool mayBeTakenHoldOf() const;
    /// Whether these errors, not yet relocated, lie in the added part though they may be the learner's: a brace that is
    /// missing, an attribute without an item.
    [[nodiscard]] bool isDisturbed(const Diagnostics::DiagnosticList &diagnostics) const;

    /// How many of the exercise's tests a program that was built from the text must name at least, 0 without tests.
    [[nodiscard]] int leastTests() const { return m_leastTests; }
    /// Whether a test, by the name that the program gives it, is one of the exercise's.
    [[nodiscard]] static bool isOfTheExercise(const QString &name);

    /// Gives spans, edits and failed assertions in the added part their place in the exercise's tests.
    void relocate(Diagnostics::DiagnosticList &diagnostics) const;
    void relocate(TestCase &test) const;
    /// "ochre_tests::adds" → "adds".
    [[nodiscard]] static QString displayName(const QString &name);

private:
    [[nodiscard]] bool isAdded(const Diagnostics::Span &span) const;
    void relocate(std::vector<Diagnostics::Span> &spans) const;

    QByteArray m_text;
    qsizetype m_learnersSize = 0; ///< bytes
    int m_learnersLines = 0;
    qsizetype m_testsStart = 0; ///< byte
    qsizetype m_testsSize = 0;
    int m_leastTests = 0;
    int m_testsLine = 0; ///< line of the text in which the tests begin, 1-based
};

} // namespace Ochre::Runner
