// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/giventext.h"

#include "progress/progressservice.h"
#include "progress/snapshotreason.h"

#include <algorithm>
#include <optional>

namespace Ochre::Workbench {

namespace {

using Answer = Result<std::optional<Progress::Snapshot>>;

// No file of a project is called so: rustc and cargo would have no use for it.
const QLatin1StringView givenFolder("/@given/");

std::optional<QByteArray> textOf(const Answer &answer)
{
    return answer && *answer ? std::optional((*answer)->source) : std::nullopt;
}

} // namespace

GivenText::GivenText(Progress::ProgressService &progress, QString document, Files files, bool isProject,
                     QObject *parent)
    : QObject(parent)
    , m_progress(progress)
    , m_document(std::move(document))
    , m_files(std::move(files))
    , m_isProject(isProject)
{
}

QString GivenText::nameFor(const QString &path) const
{
    return m_document + givenFolder + path;
}

// For each file two questions: what was given, and whether the learner has written anything.
void GivenText::compare()
{
    QList<QFuture<Answer>> asked;
    for (const Runner::SourceFile &file : m_files) {
        asked << m_progress.latestSnapshot(nameFor(file.path));
        asked << m_progress.latestSnapshot(m_isProject ? m_document + u'/' + file.path : m_document);
    }
    QtFuture::whenAll(asked.begin(), asked.end()).then(this, [this](const QList<QFuture<Answer>> &answers) {
        std::vector<GivenChange> changes;
        bool hasDraft = false;
        for (std::size_t index = 0; index < m_files.size(); ++index) {
            const auto &[path, now] = m_files[index];
            const std::optional<QByteArray> before = textOf(answers[static_cast<qsizetype>(2 * index)].result());
            const std::optional<QByteArray> draft = textOf(answers[static_cast<qsizetype>(2 * index + 1)].result());
            hasDraft = hasDraft || (draft && draft != before);
            if (before && before != now) {
                changes.push_back({path, *before, now});
            }
        }
        remember();
        if (hasDraft && !changes.empty()) {
            emit changed(changes);
        }
    });
}

// A text that is kept already is not kept again.
void GivenText::remember()
{
    for (const Runner::SourceFile &file : m_files) {
        m_progress.saveSnapshot(nameFor(file.path), Progress::nameOf(Progress::SnapshotReason::Given), file.text);
    }
}

} // namespace Ochre::Workbench
