// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "diagnostics/rulebreach.h"
#include "runner/project.h"

#include <QMetaType>
#include <QStringList>

namespace Ochre::Runner {

/// What ochre-rules is asked: texts of an answer, and rules as an exercise writes them.
struct RuleQuery {
    std::vector<SourceFile> files;
    QStringList require;
    QStringList forbid;
};

/// A text that is no Rust, or more than can be read: no requirement is missed because of it.
struct UnreadText {
    QString file;
    int line = 1;
    int column = 1;
    QString message; ///< in English

    bool operator==(const UnreadText &) const = default;
};

struct RuleReport {
    Diagnostics::RuleBreaches breaches; ///< by file, what is missing last
    std::vector<UnreadText> unread;
    QStringList unknown; ///< what is no rule
    QStringList absent;  ///< rules whose function stands nowhere

    bool operator==(const RuleReport &) const = default;
};

/// The query as ochre-rules reads it.
[[nodiscard]] QByteArray ruleRequest(const RuleQuery &query);
/// What it answered, with places in those texts. Fails for an answer that is none, with the reason that it names.
[[nodiscard]] Result<RuleReport> parseRuleReport(const QByteArray &answer, const std::vector<SourceFile> &files);

} // namespace Ochre::Runner

Q_DECLARE_METATYPE(Ochre::Runner::RuleReport)
