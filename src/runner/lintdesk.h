// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/programmaker.h"
#include "runner/programrunner.h"

#include <QObject>

#include <optional>

namespace Ochre::Runner {

/// Has Clippy read one text or one project at a time. Every request is answered exactly once, later than order()
/// returns: with Clippy's opinion, or with why there is none.
class LintDesk final : public QObject {
    Q_OBJECT
public:
    LintDesk(const BuildServices &services, QObject *parent);

    /// An earlier request that is under way is answered that this one took its place.
    void order(const LintRequest &request);
    void stop();
    [[nodiscard]] bool isOfProject() const { return m_pending && !m_pending->project.isEmpty(); }

signals:
    void finished(const Ochre::Runner::CheckResult &result);

private:
    void orderText(const LintRequest &request);
    void orderProject(const LintRequest &request);
    void end(const QString &reason);
    void refuse(const QString &failure);
    void accept(quint64 number, const CompileReport &report);
    void tell(const LintRequest &request, const CompileReport &report);

    BuildServices m_services;
    std::optional<LintRequest> m_pending;
    quint64 m_number = 0; ///< of m_pending: an answer to an earlier request is not taken for it
};

} // namespace Ochre::Runner
