// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draftfile.h"

#include "base/filesystem.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Lesson {

namespace {

constexpr qint64 largestFile = qint64{16} * 1024 * 1024;

QByteArray contentOf(const QJsonObject &groups)
{
    return QJsonDocument(groups).toJson();
}

/// What was kept before stays, too.
QString freeNameFor(const QString &file)
{
    QString name = file;
    for (int number = 2; QFileInfo::exists(name); ++number) {
        name = u"%1-%2"_s.arg(file).arg(number);
    }
    return name;
}

Result<void> writeTo(const QString &file, const QJsonObject &groups)
{
    const QByteArray content = contentOf(groups);
    if (content.size() > largestFile) { // it could not be read again
        return std::unexpected(Error{DraftFile::tr("The texts that you have begun and not saved are too long to keep."),
                                     file,
                                     DraftFile::tr("They stay as long as the program runs: save or shorten some.")});
    }
    return saveFile(file, content);
}

} // namespace

QString DraftFile::fileIn(const QString &dataFolder)
{
    return dataFolder + u"/drafts.json"_s;
}

DraftFile::DraftFile(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_pool.setMaxThreadCount(1);
    read();
}

DraftFile::~DraftFile()
{
    m_pool.waitForDone();
    if (!m_isOutOfReach && (m_isChanged || m_problem)) {
        std::ignore = writeTo(m_file, m_groups); // nobody is left who could be told
    }
}

void DraftFile::read()
{
    const QFileInfo info(m_file);
    if (!info.exists()) {
        return;
    }
    const Result<QByteArray> content = readFile(m_file, largestFile);
    if (!content && info.size() <= largestFile) {
        m_isOutOfReach = true; // it may be whole: nothing is written over it
        m_problem = Error{tr("The texts that you had begun and not saved could not be read."), m_file,
                          tr("The file is left as it is, and what you begin now is kept only as long as the program "
                             "runs. Make the file readable, then start the program again.")};
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(content.value_or(QByteArray()));
    if (document.isObject()) {
        m_groups = document.object();
        return;
    }
    const QString aside = freeNameFor(m_file + u".damaged"_s);
    QFile::rename(m_file, aside);
    m_problem = Error{tr("The texts that you had begun and not saved could not be read."), aside,
                      tr("The file was kept under this name; you can look into it with a text editor.")};
}

void DraftFile::setGroup(const QString &name, const QJsonObject &drafts)
{
    if (group(name) == drafts) {
        return;
    }
    if (drafts.isEmpty()) {
        m_groups.remove(name);
    } else {
        m_groups.insert(name, drafts);
    }
    m_isChanged = true;
    write();
}

void DraftFile::adopt(const QHash<QString, QByteArray> &groups)
{
    for (const auto &[name, json] : groups.asKeyValueRange()) {
        if (!m_groups.contains(name)) {
            setGroup(name, QJsonDocument::fromJson(json).object());
        }
    }
}

void DraftFile::write()
{
    if (m_isOutOfReach) {
        emit failed(*m_problem);
        return;
    }
    if (m_isWriting) {
        return; // what has changed meanwhile goes with the next write
    }
    m_isWriting = true;
    m_isChanged = false;
    m_pool.start([this, file = m_file, groups = m_groups] {
        const Result<void> result = writeTo(file, groups);
        QMetaObject::invokeMethod(this, [this, result] { finishWrite(result); }, Qt::QueuedConnection);
    });
}

void DraftFile::finishWrite(const Result<void> &result)
{
    m_isWriting = false;
    m_problem = result ? std::nullopt : std::optional(result.error());
    if (m_problem) {
        emit failed(*m_problem);
    }
    if (m_isChanged) {
        write();
    }
}

} // namespace Ochre::Lesson
