// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace Ochre::Toolchain {

/// What a program said when it was asked for its version.
struct ToolAnswer {
    enum class End { Answered, Missing, Failed, TimedOut };
    End end = End::Missing;
    QByteArray output; ///< standard output, at most ToolQuery::maxBytes
    QByteArray error;

    [[nodiscard]] bool isAnswered() const { return end == End::Answered; }
};

/// Asks one trusted program of the toolchain one question, without blocking and with a time limit. It runs in the
/// root folder, where no rust-toolchain file of a learner can be found.
class ToolQuery final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype maxBytes = qsizetype{64} * 1024;

    explicit ToolQuery(QObject *parent = nullptr);
    ~ToolQuery() override;

    /// `without` names a variable that the program must not see.
    void ask(const QString &program, const QStringList &arguments, int limitMs, const QString &without = {});

signals:
    void answered(const Ochre::Toolchain::ToolAnswer &answer); ///< exactly once

private:
    void answer(ToolAnswer::End end);
    void collect();
    void kill();

    QProcess *m_process; ///< a child; outlives this object until it has ended
    QTimer m_limit;
    ToolAnswer m_answer;
    bool m_done = false;
};

} // namespace Ochre::Toolchain
