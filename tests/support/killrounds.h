// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace Ochre {

/// How many rounds of kills each way of writing gets: a few, or its share of OCHRE_KILLS.
[[nodiscard]] inline int killRounds(int ways, int usual)
{
    const int wanted = qEnvironmentVariableIntValue("OCHRE_KILLS");
    return wanted > 0 ? (wanted + ways - 1) / ways : usual;
}

/// Said by the program that is killed, once what it names is acknowledged.
inline void acknowledge(const QString &name)
{
    std::puts(qPrintable(name));
    std::fflush(stdout);
}

/// Starts this program again with these arguments, kills it at some moment within `ms` milliseconds after its first
/// line, and returns the whole lines that it said.
[[nodiscard]] inline QStringList linesUntilKilled(const QStringList &arguments, int ms)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForReadyRead()) {
        child.kill();
        child.waitForFinished();
        return {};
    }
    QTest::qSleep(QRandomGenerator::global()->bounded(ms));
    child.kill();
    child.waitForFinished();
    QByteArray said = child.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n') + 1);
    return QString::fromUtf8(said).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace Ochre
