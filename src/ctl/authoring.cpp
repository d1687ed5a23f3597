// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/authoring.h"

#include "base/filesystem.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// Outside every namespace, as the macro wants it: a static library's resources are otherwise dropped by the linker.
static void initAuthoringResources()
{
    Q_INIT_RESOURCE(authoring);
}

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Authoring)
};

QDir placeOf(const QString &folder)
{
    initAuthoringResources();
    return {u":/ochre/authoring/"_s + folder};
}

} // namespace

QStringList Authoring::files(const QString &folder)
{
    const QDir place = placeOf(folder);
    QStringList found;
    QDirIterator files(place.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        found << place.relativeFilePath(files.next());
    }
    found.sort();
    return found;
}

QByteArray Authoring::content(const QString &folder, const QString &file)
{
    QFile source(placeOf(folder).filePath(file));
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

// Not private to their user as the program's own folders are: what an author writes is meant to be read.
Result<void> Authoring::write(const QString &path, const QByteArray &content)
{
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return std::unexpected(Error{Text::tr("This folder could not be made."), QFileInfo(path).path(),
                                     Text::tr("Choose a place where you may write.")});
    }
    return saveFile(path, content);
}

} // namespace Ochre::Ctl
