// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/rustcparser.h"

#include <QDir>
#include <QFile>

#include <ranges>

namespace Ochre::Diagnostics::TestData {

inline QByteArray read(const QString &path)
{
    QFile file(QStringLiteral(OCHRE_TEST_DATA "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The names of the recorded programs.
inline QStringList programs()
{
    QStringList names = QDir(QStringLiteral(OCHRE_TEST_DATA "/programs")).entryList({QStringLiteral("*.rs")});
    for (QString &name : names) {
        name.chop(3);
    }
    return names;
}

inline QByteArray program(const QString &name)
{
    return read(QStringLiteral("programs/%1.rs").arg(name));
}

inline QByteArray recorded(const QString &name)
{
    return read(QStringLiteral("recorded/%1.json").arg(name));
}

inline ParseResult parsed(const QString &name)
{
    const QByteArray source = program(name);
    return parseRustcOutput(recorded(name), {QStringLiteral("main.rs"), source});
}

} // namespace Ochre::Diagnostics::TestData
