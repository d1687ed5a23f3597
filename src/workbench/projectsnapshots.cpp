// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/projectsnapshots.h"

#include "progress/progressservice.h"

#include <algorithm>
#include <utility>

namespace Ochre::Workbench {

namespace {

QByteArray listOf(const ProjectSnapshots::Files &files)
{
    QByteArray list;
    for (const Runner::SourceFile &file : files) {
        list += file.path.toUtf8() + '\n';
    }
    return list;
}

// A list that is none, as of an exercise that was a single text before, counts as no list.
QStringList pathsIn(const QByteArray &list)
{
    const QStringList paths = QString::fromUtf8(list).split(u'\n', Qt::SkipEmptyParts);
    Runner::Project project;
    for (const QString &path : paths) {
        project.files.push_back({path, {}});
    }
    return Runner::validateProject(project) ? paths : QStringList();
}

QByteArray textOf(const ProjectSnapshots::Files &files, const QString &path)
{
    const auto file = std::ranges::find(files, path, &Runner::SourceFile::path);
    return file == files.end() ? QByteArray() : file->text;
}

} // namespace

ProjectSnapshots::ProjectSnapshots(Progress::ProgressService &progress, const QString &document, Files starter,
                                   QObject *parent)
    : QObject(parent)
    , m_progress(progress)
    , m_document(document)
    , m_starter(std::move(starter))
    , m_savedList(listOf(m_starter))
{
    for (const Runner::SourceFile &file : std::as_const(m_starter)) {
        m_saved[file.path] = file.text;
    }
}

void ProjectSnapshots::save(const Files &files, Progress::SnapshotReason reason)
{
    for (const Runner::SourceFile &file : files) {
        const auto saved = m_saved.find(file.path);
        if (saved == m_saved.end() || saved->second != file.text) {
            m_saved[file.path] = file.text;
            const QString path = file.path;
            m_progress.saveSnapshot(m_document + u'/' + path, Progress::nameOf(reason), file.text)
                .then(this, [this, path, text = file.text](const Result<void> &done) {
                    if (done) {
                        emit kept(path, text);
                    }
                });
        }
    }
    if (const QByteArray list = listOf(files); list != m_savedList) {
        m_savedList = list;
        m_progress.saveSnapshot(m_document, Progress::nameOf(reason), list);
    }
}

void ProjectSnapshots::saveReset()
{
    save(m_starter, Progress::SnapshotReason::Reset);
}

void ProjectSnapshots::recover()
{
    m_progress.latestSnapshot(m_document).then(this, [this](const Answer &list) {
        QStringList paths = list && *list ? pathsIn((*list)->source) : QStringList();
        if (paths.isEmpty()) {
            std::ranges::transform(m_starter, std::back_inserter(paths), &Runner::SourceFile::path);
        } else {
            m_savedList = (*list)->source;
        }
        recoverFiles(paths);
    });
}

void ProjectSnapshots::recoverFiles(const QStringList &paths)
{
    QList<QFuture<Answer>> asked;
    for (const QString &path : paths) {
        asked << m_progress.latestSnapshot(m_document + u'/' + path);
    }
    QtFuture::whenAll(asked.begin(), asked.end()).then(this, [this, paths](const QList<QFuture<Answer>> &answers) {
        accept(paths, answers);
    });
}

void ProjectSnapshots::accept(const QStringList &paths, const QList<QFuture<Answer>> &answers)
{
    Files files;
    for (qsizetype index = 0; index < paths.size(); ++index) {
        const Answer answer = answers[index].result();
        const bool isSaved = answer && *answer;
        const QByteArray text = isSaved ? (*answer)->source : textOf(m_starter, paths[index]);
        if (isSaved) {
            m_saved[paths[index]] = text;
        }
        files.push_back({paths[index], text});
    }
    std::ranges::sort(files, {}, &Runner::SourceFile::path);
    if (files != m_starter) {
        emit recovered(files);
    }
}

} // namespace Ochre::Workbench
