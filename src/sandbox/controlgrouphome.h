// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QProcess;

namespace Ochre::Sandbox {

/// A folder in which this program may make control groups (cgroup v2): a scope that systemd delegates to us, held by a
/// small process that ends with us. Nothing is taken that was not given: without systemd, without the version 2, or
/// where our own processes may not be moved there, there is none. But for root, whose processes no other limit of the
/// kernel counts: it takes a place below its own in the version 1, which counts processes alone.
class ControlGroupHome final : public QObject {
    Q_OBJECT
public:
    /// What is asked; tests give others.
    struct Places {
        QString manager = QStringLiteral("systemd-run");
        QString processes = QStringLiteral("/proc");
        int patienceMs = 300; ///< the first check of a text waits for it
    };

    explicit ControlGroupHome(QObject *parent = nullptr);
    ControlGroupHome(Places places, QObject *parent);
    ~ControlGroupHome() override;

    /// Asks once; ready() follows in any case, at the latest after the patience.
    void prepare();
    /// Empty where there is none, and before ready().
    [[nodiscard]] QString folder() const { return m_folder; }

signals:
    void ready();

private:
    void settle();
    void conclude();
    [[nodiscard]] QString delegatedFolder(qint64 keeper) const;
    [[nodiscard]] QString countingFolder() const;

    Places m_places;
    QProcess *m_keeper = nullptr; ///< sits in the scope, which would else be removed
    QTimer m_patience;
    QString m_folder;
    bool m_isAsked = false;
    bool m_isConcluded = false;
};

} // namespace Ochre::Sandbox
