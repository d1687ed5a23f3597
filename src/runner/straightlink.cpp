// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/straightlink.h"

#include "base/filesystem.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// In one step: another runner's compiler may be using what is there.
bool put(const QString &path, const QByteArray &content, QFile::Permissions permissions)
{
    if (contentOf(path) == content && QFile::permissions(path).testFlags(permissions)) {
        return true;
    }
    const QString part = path + u".part";
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size() || !file.flush()
        || !file.setPermissions(permissions)) {
        return false;
    }
    file.close();
    return std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) == 0;
}

} // namespace

QString makeStraightLink(const QString &folder, const QString &helpers, const QStringList &plan)
{
    const QByteArray helper = contentOf(helpers + u"/straightlink");
    if (plan.isEmpty() || helper.isEmpty() || !makeFolder(folder)) {
        return {};
    }
    constexpr auto readable = QFile::ReadOwner | QFile::WriteOwner;
    const bool isThere = put(folder + u"/plan", plan.join(u'\n').toUtf8() + '\n', readable)
                         && put(folder + u"/cc", helper, readable | QFile::ExeOwner);
    return isThere ? folder : QString();
}

} // namespace Ochre::Runner
