// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/packloader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace Ochre::Course {

/// "line:column rule" of every problem of one file; of all files, with their names, when no file is given.
inline QStringList told(const Problems &problems, const QString &file = {})
{
    QStringList lines;
    for (const Problem &problem : problems) {
        const QString place = QStringLiteral("%1:%2 %3")
                                  .arg(QString::number(problem.line), QString::number(problem.column), problem.rule);
        if (file.isEmpty()) {
            lines << problem.file + u':' + place;
        } else if (problem.file == file) {
            lines << place;
        }
    }
    return lines;
}

/// A temporary folder for files of a pack.
class PackFolder {
public:
    PackFolder() { QDir(m_folder.path()).mkpath(QStringLiteral("pack")); }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("pack")); }
    [[nodiscard]] QString outside(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString at(const QString &file) const { return path() + u'/' + file; }

    void write(const QString &file, const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(file)).path()));
        QFile target(at(file));
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(content), content.size());
    }

    [[nodiscard]] QByteArray read(const QString &file) const
    {
        QFile source(at(file));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

    /// Puts `after` in the place of `before`, which must be there once.
    void replace(const QString &file, const QByteArray &before, const QByteArray &after) const
    {
        const QByteArray content = read(file);
        QCOMPARE(content.count(before), 1);
        write(file, QByteArray(content).replace(before, after));
    }

    [[nodiscard]] QStringList relativeFiles() const
    {
        QStringList files;
        QDirIterator iterator(path(), QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            files << QDir(path()).relativeFilePath(iterator.next());
        }
        files.sort();
        return files;
    }

private:
    QTemporaryDir m_folder;
};

/// A fresh copy of a pack of the test data, the good one unless another is named, to be damaged.
class PackWorkshop final : public PackFolder {
public:
    explicit PackWorkshop(const QString &name = QStringLiteral("good"))
    {
        const QDir good(QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/") + name);
        QDirIterator files(good.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            write(good.relativeFilePath(file.fileName()), file.open(QIODevice::ReadOnly) ? file.readAll() : "");
        }
    }

    /// What loading says about one file, or about the whole pack.
    [[nodiscard]] QStringList problemsOf(const QString &file = {}) const
    {
        const Result<LoadedCourse> loaded = loadPack(path());
        return loaded ? told(loaded->problems, file) : QStringList{loaded.error().text()};
    }
};

} // namespace Ochre::Course
