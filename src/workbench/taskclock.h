// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Ochre::Workbench {

/// The clock of a live coding task: minutes used of minutes given, in plain words, which can be hidden. It neither
/// counts nor decides: it shows what it is told.
class TaskClock final : public QWidget {
    Q_OBJECT
public:
    explicit TaskClock(int minutes, QWidget *parent = nullptr);

    /// Not running; `last` says how the last time went, empty when there was none.
    void showIdle(const QString &last);
    void showRunning(qint64 usedMs);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    void setLook(const Design::Look &look);

signals:
    void startRequested();
    void stopRequested(); ///< the learner gives up

private:
    void toggleTime();
    void update();

    int m_minutes;
    QLabel *m_text; // the parent owns these
    QPushButton *m_start;
    QPushButton *m_hide;
    QPushButton *m_stop;
    QString m_last;
    int m_used = 0; // minutes
    bool m_isRunning = false;
    bool m_isHidden = false;
};

} // namespace Ochre::Workbench
