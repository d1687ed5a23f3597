// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barerust.h"

#include "measure.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

constexpr int limitMs = 60'000;

} // namespace

BareRust::BareRust(const QString &rustc)
    : m_rustc(rustc)
{
}

std::optional<double> BareRust::check(const QByteArray &source)
{
    if (!write(source)) {
        return std::nullopt;
    }
    QElapsedTimer clock;
    clock.start();
    return compile(u"--emit=mir"_s) ? std::optional(elapsedMs(clock)) : std::nullopt;
}

std::optional<double> BareRust::run(const QByteArray &source)
{
    if (!write(source)) {
        return std::nullopt;
    }
    QElapsedTimer clock;
    clock.start();
    if (!compile(u"-omain"_s)) {
        return std::nullopt;
    }
    QProcess program;
    program.start(m_folder.filePath(u"main"_s), QStringList());
    if (!program.waitForReadyRead(limitMs)) {
        return std::nullopt;
    }
    const double ms = elapsedMs(clock);
    program.waitForFinished(limitMs);
    return ms;
}

bool BareRust::write(const QByteArray &source) const
{
    QFile file(m_folder.filePath(u"main.rs"_s));
    return file.open(QIODevice::WriteOnly) && file.write(source) == source.size();
}

bool BareRust::compile(const QString &option) const
{
    QProcess rustc;
    rustc.setWorkingDirectory(m_folder.path());
    rustc.start(m_rustc, {u"--edition"_s, u"2024"_s, option, u"main.rs"_s});
    return rustc.waitForFinished(limitMs) && rustc.exitStatus() == QProcess::NormalExit && rustc.exitCode() == 0;
}

} // namespace Ochre::Bench
