// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/processreaper.h"

#include <QProcess>

namespace Ochre::Sandbox {

namespace {

constexpr int longestWaitMs = 2000; // a moment is the rule

/// The parent of one process. At the end of the program no event loop is left that would see the process end.
class Reaper final : public QObject {
public:
    Reaper(QProcess *process, QObject *keeper)
        : QObject(keeper)
        , m_process(process)
    {
        process->setParent(this);
        connect(process, &QProcess::finished, this, &QObject::deleteLater);
    }
    ~Reaper() override
    {
        m_process->disconnect(this);
        if (m_process->state() != QProcess::NotRunning) {
            // Not killed once more: runbox still ends what it started, which nobody else would find.
            m_process->waitForFinished(longestWaitMs);
        }
    }
    Q_DISABLE_COPY_MOVE(Reaper)

private:
    QProcess *m_process; ///< a child of this
};

} // namespace

void reapLater(QProcess *process, QObject *keeper)
{
    new Reaper(process, keeper);
}

} // namespace Ochre::Sandbox
