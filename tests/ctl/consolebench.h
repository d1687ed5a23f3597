// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace Ochre::Ctl {

/// A console that keeps what is written to it, in a home of its own.
class ConsoleBench final {
public:
    using Command = int (*)(const QStringList &, const Console &);

    int run(Command command, const QStringList &arguments)
    {
        out.clear();
        err.clear();
        QTextStream outStream(&out);
        QTextStream errStream(&err);
        return command(arguments, Console{paths, outStream, errStream});
    }

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

    QString out;
    QString err;

private:
    QTemporaryDir m_folder;

public:
    const Paths paths = Paths::below(m_folder.filePath(QStringLiteral("home")));
};

} // namespace Ochre::Ctl
