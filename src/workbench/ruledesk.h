// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"
#include "runner/rulereport.h"
#include "study/rulebreach.h"
#include "workbench/judgement.h"

#include <QObject>

#include <functional>

namespace Ochre::Workbench {

/// Has the rules of an exercise read in an answer that does everything else that it shall.
class RuleDesk final : public QObject {
    Q_OBJECT
public:
    /// What is said of an answer with these breaches.
    using Judge = std::function<Judgement(const Study::RuleBreaches &)>;

    /// `helpers` is the folder of ochre-rules.
    explicit RuleDesk(QString helpers, QObject *parent = nullptr);

    /// judged() follows, at once when no rule can change the judgement.
    void judge(const Order &order, const Judge &judge);

signals:
    /// `breaches` are also shown at their places.
    void judged(const Ochre::Workbench::Order &order, const Ochre::Workbench::Judgement &judgement,
                const Ochre::Diagnostics::DiagnosticList &breaches);

private:
    void accept(const Order &order, const Judge &judge, const Result<Runner::RuleReport> &report);

    QString m_helpers;
};

/// What is broken, as warnings for the editor.
[[nodiscard]] Diagnostics::DiagnosticList ruleDiagnostics(const Runner::RuleReport &report);

} // namespace Ochre::Workbench
