// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/probedtoolchain.h"
#include "trace/recorder.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace Ochre::Trace {

/// A recorder with a scratch folder of its own, and calls that wait.
class TraceBench final {
public:
    explicit TraceBench(const Toolchain::Toolchain &toolchain)
        : recorder(folder.filePath(QStringLiteral("scratch")), Toolchain::helpersFolder())
    {
        recorder.setToolchain(toolchain);
        recorder.setBounds({.milliseconds = patientMs});
    }

    /// Others may need the processor: what is tested is not how fast.
    static constexpr int patientMs = 60'000;

    RecordResult record(const QByteArray &source, const QByteArray &input = {}, int line = 0)
    {
        QSignalSpy spy(&recorder, &Recorder::finished);
        recorder.record({.source = source, .trust = Runner::Trust::Learner, .input = input, .line = line});
        if (!spy.wait(120'000)) {
            return {};
        }
        return spy.front().front().value<RecordResult>();
    }

    QTemporaryDir folder;
    Recorder recorder;
};

/// Debian's own compiler, the oldest that the lessons promise.
inline Toolchain::Toolchain probeOldest()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/usr/bin:/bin");
    const Toolchain::Toolchain toolchain = Toolchain::probeToolchain();
    qputenv("PATH", path);
    return toolchain;
}

inline QByteArray readProgram(const QString &name)
{
    QFile file(QStringLiteral(OCHRE_SOURCE_DIR "/tests/trace/programs/") + name + QStringLiteral(".rs"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Ochre::Trace
