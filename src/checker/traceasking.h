// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/watchedname.h"
#include "trace/ownershipprobe.h"
#include "trace/recorder.h"

#include <QObject>

namespace Ochre::Checker {

/// What a recorded run told of watched names.
struct TraceAnswer {
    QString failure; ///< whole sentences; set when nothing could be recorded: nothing below counts
    std::vector<std::vector<NameState>> states; ///< as statesOf() gives them
    QString cut;                                ///< why not the whole run was recorded; empty when it was
};

/// Records a program and asks the compiler what it knows of its variables, once. Asynchronous; main thread only.
class TraceAsking final : public QObject {
    Q_OBJECT
public:
    /// `scratch` is a folder of its own, `helpers` that of runbox.
    TraceAsking(const Toolchain::Toolchain &toolchain, const QString &scratch, const QString &helpers, QObject *parent);

    /// Tells finished() once, later than it returns. The program runs in the sandbox or not at all.
    void ask(const QByteArray &source, const QString &edition, const std::vector<WatchedName> &names);
    void stop(); ///< no finished() any more

signals:
    void finished(const Ochre::Checker::TraceAnswer &answer);

private:
    void acceptRecording(const Trace::RecordResult &result);
    void fail(const QString &failure);
    void acceptOwnership(const Trace::OwnershipTable &table);

    Trace::Recorder m_recorder;
    Trace::OwnershipProbe m_probe;
    QByteArray m_source;
    QString m_edition;
    std::vector<WatchedName> m_names;
    std::shared_ptr<const Trace::Recording> m_recording;
    bool m_isStopped = false;
};

} // namespace Ochre::Checker
