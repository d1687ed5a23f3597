// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

class QProcess;

namespace Ochre::Runner {

/// Starts ochre-rules, which reads syntax trees and executes nothing of them. Never blocks.
class RuleProgram final : public QObject {
    Q_OBJECT
public:
    /// `helpers` is the folder of ochre-rules.
    explicit RuleProgram(QString helpers, QObject *parent = nullptr);
    ~RuleProgram() override;

    /// A new question replaces one that is under way: of that nothing is told.
    void start(const QStringList &arguments, const QByteArray &question);
    /// No finished() any more.
    void stop();

signals:
    /// What it answered, whatever that is; once for every start(), later than it returns.
    void finished(const Ochre::Result<QByteArray> &answer);

private:
    void conclude(const Result<QByteArray> &answer);
    void accept(QProcess *process);
    void refuse();

    QString m_helpers;
    QProcess *m_process = nullptr; ///< of the last question, until it has ended; a child of this object
    QTimer m_patience;
};

} // namespace Ochre::Runner
