// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/projectionrows.h"

#include "journal/codec.h"
#include "journal/seal.h"
#include "progress/projection.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Ochre::Progress {

namespace {

struct ProjectionText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::ProjectionText)
};

void insertRow(ProjectionRows &rows, const Projection &projection, const ProgressState &state, const RowKey &key)
{
    if (const auto row = projection.row(state, key.key)) {
        rows.insert(key, Journal::dataText(*row));
    }
}

QString nameOf(const RowKey &key)
{
    return key.area + u' ' + keyIn(key.course, key.key);
}

} // namespace

size_t qHash(const RowKey &key, size_t seed)
{
    return qHashMulti(seed, key.area, key.key, key.course);
}

ProjectionRows rowsOf(const LearnerState &state)
{
    ProjectionRows rows;
    for (const auto &[course, ofCourse] : state.courses.asKeyValueRange()) {
        for (const Projection *projection : projections()) {
            for (const QString &key : projection->keys(ofCourse)) {
                insertRow(rows, *projection, ofCourse, {projection->area, key, course});
            }
        }
    }
    return rows;
}

void noteTouched(const Event &event, QSet<RowKey> &keys)
{
    const Journal::Payload payload = Journal::payloadOf(event);
    for (const Projection *projection : projections()) {
        QSet<QString> touched;
        projection->noteKeys(payload, touched);
        for (const QString &key : std::as_const(touched)) {
            keys.insert({projection->area, key, event.course});
        }
    }
}

ProjectionRows rowsAt(const LearnerState &state, const QSet<RowKey> &keys)
{
    ProjectionRows rows;
    for (const RowKey &key : keys) {
        if (const Projection *projection = projectionOf(key.area)) {
            insertRow(rows, *projection, state.of(key.course), key);
        }
    }
    return rows;
}

Result<LearnerState> stateOf(const ProjectionRows &rows)
{
    LearnerState state;
    for (const auto &[key, json] : rows.asKeyValueRange()) {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject()) {
            return std::unexpected(Error{ProjectionText::tr("The overview of your progress cannot be read."), key.key,
                                         ProjectionText::tr("It is made again from the log.")});
        }
        if (const Projection *projection = projectionOf(key.area)) {
            projection->read(state.courses[key.course], key.key, document.object());
        }
    }
    return state;
}

QStringList differences(const ProjectionRows &stored, const ProjectionRows &expected)
{
    QStringList found;
    for (const auto &[key, json] : expected.asKeyValueRange()) {
        const QString name = nameOf(key);
        if (!stored.contains(key)) {
            found << ProjectionText::tr("%1: missing in the stored overview.").arg(name);
        } else if (stored.value(key) != json) {
            found << ProjectionText::tr("%1: stored as %2, but the events say %3.")
                         .arg(name, QString::fromUtf8(stored.value(key)), QString::fromUtf8(json));
        }
    }
    for (auto row = stored.cbegin(); row != stored.cend(); ++row) {
        if (!expected.contains(row.key())) {
            found << ProjectionText::tr("%1: stored, but no event says so.").arg(nameOf(row.key()));
        }
    }
    return found;
}

ProjectionVersions presentVersions()
{
    ProjectionVersions versions;
    for (const Projection *projection : projections()) {
        versions.insert(projection->area, projection->version);
    }
    return versions;
}

QSet<QString> staleAreas(const ProjectionVersions &stored)
{
    QSet<QString> stale;
    for (const auto &[area, version] : presentVersions().asKeyValueRange()) {
        if (stored.value(area) != version) {
            stale.insert(area);
        }
    }
    return stale;
}

QSet<QString> allAreas()
{
    return staleAreas({});
}

} // namespace Ochre::Progress
