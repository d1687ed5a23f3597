// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/trust.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Workbench {

/// Knows how far a program is trusted, and asks before one of somebody else's course runs on a machine that has no
/// sandbox. Ochre's own course, the learner's own texts and programs that a sandbox holds are never asked about. What
/// it says goes with every order; the runner alone starts nothing without it.
class RunConsent final : public QObject {
    Q_OBJECT
public:
    /// Borrowed; both must outlive it. `isForeign` = the course is not the one that came with Ochre.
    RunConsent(Settings::Settings &settings, bool isForeign, QWidget &window);

    /// As far as is known without asking. A foreign program is contained once the learner has ordered it to run, so
    /// that nothing of it runs because a document was opened or restored. `document` is the id of one.
    [[nodiscard]] Runner::Trust trustOf(const QString &document) const;
    /// The learner orders the program to run: asks where no sandbox holds it, until it was allowed once, and never
    /// again when the answer is remembered.
    [[nodiscard]] Runner::Trust ask(const QString &document, Sandbox::SandboxLevel level);

signals:
    void trustChanged(const QString &document);

private:
    [[nodiscard]] bool askInWords();

    Settings::Settings &m_settings;
    QWidget &m_window;
    QSet<QString> m_ordered; // documents that the learner has run
    bool m_isForeign;
    bool m_isAllowed = false; // until the program ends
};

} // namespace Ochre::Workbench
