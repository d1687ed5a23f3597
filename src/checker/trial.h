// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/watchedname.h"
#include "course/projectfiles.h"
#include "runner/cratelinks.h"
#include "runner/runresult.h"
#include "study/rulebreach.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace Ochre::Checker {

/// Raise it when the way of asking or the meaning of a result changes: what was proven before then counts for nothing.
inline constexpr int trialVersion = 4;

enum class TrialKind {
    Build,   ///< compile and link
    Run,     ///< and run, `repeat` times
    Test,    ///< compile with its tests and run them
    Lint,    ///< Clippy
    Format,  ///< whether rustfmt would change it
    Explain, ///< whether the compiler explains the code in `source`
    Rules,   ///< which rules the texts do not keep
    Trace,   ///< record it step by step, and tell what `watched` holds
};

/// One question to the toolchain. Its result depends on nothing else, so it is stored under key().
struct Trial {
    TrialKind kind = TrialKind::Build;
    QByteArray source; ///< the text of main.rs
    QByteArray tests;  ///< appended as a module for TrialKind::Test
    QString edition = QStringLiteral("2024");
    QByteArray input; ///< standard input of the program
    int repeat = 1;
    bool wantsCause = false; ///< also which lines the first error points to
    QStringList crates;      ///< names as in Cargo.toml; built only once for all trials
    QStringList require;     ///< rules, for TrialKind::Rules
    QStringList forbid;
    std::vector<WatchedName> watched;       ///< for TrialKind::Trace
    std::vector<Course::ProjectFile> files; ///< a cargo project instead of `source`; it names its crates itself too
    Runner::CrateLinks links; ///< of the crates for `source`; decided by them, so it does not count in key()

    /// Whether cargo builds it.
    [[nodiscard]] bool isProject() const { return !files.empty(); }
    /// Whether cargo builds crates for it.
    [[nodiscard]] bool sharesTarget() const { return isProject() && !crates.isEmpty(); }
    /// Whether it is linked with crates that were built before.
    [[nodiscard]] bool needsLinks() const { return !isProject() && !crates.isEmpty() && kind != TrialKind::Format; }
    /// SHA-256 over everything above, in hexadecimal.
    [[nodiscard]] QByteArray key() const;
};

/// The first lines of what a compiler said.
struct TrialMessage {
    bool isError = false;
    QString code; ///< may be empty
    QString text;
    QString file; ///< "main.rs", "tests.rs" or a file of the project
    int line = 0; ///< 1-based, 0 = none

    bool operator==(const TrialMessage &) const = default;
};

struct TrialResult {
    QString failure; ///< set when the question could not be asked at all: nothing below counts
    bool compiled = false;
    QStringList codes;     ///< of errors, sorted, each once; "error" stands for one without a code;
                           ///< Rules: rules whose function is nowhere
    QList<int> errorLines; ///< primary lines of errors, sorted, each once
    QList<int> causeLines; ///< when asked for: primary and labelled lines of the first error, sorted, each once
    int warnings = 0;
    std::vector<TrialMessage> messages;                    ///< at most 20
    Runner::Outcome outcome = Runner::Outcome::NotStarted; ///< of the program or the tests
    QString ending;                                        ///< the outcome in words
    QByteArray output;                                     ///< standard output
    bool stable = true;                                    ///< every repetition ended alike
    int tests = 0;                                         ///< that ran: ignored ones do not count
    Study::RuleBreaches breaches = {};                     ///< of rules
    std::vector<std::vector<NameState>> states = {};       ///< Trace: of each watched name, each time its line was over
    QString cut = {};                                      ///< Trace: why not the whole run was recorded, in words
    bool isLasting = true;                                 ///< may be stored; what takes no time is rather asked again
    bool passed = false; ///< Run: ended with success; Test: all passed; Lint: clean; Format: unchanged; Explain: known;
                         ///< Rules: all are kept; Trace: it was recorded

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static TrialResult fromJson(const QJsonObject &object);

    bool operator==(const TrialResult &) const = default;
};

} // namespace Ochre::Checker
