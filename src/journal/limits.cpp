// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/limits.h"

#include "journal/resetpayload.h"
#include "journal/seal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace Ochre::Journal {

namespace {

struct LimitText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::LimitText)
};

constexpr qint64 maxTimeMs = 253'402'300'799'999; // the end of the year 9999
constexpr int maxZoneMinutes = 24 * 60;
constexpr qsizetype maxNameLength = 300;
constexpr qsizetype maxSubjectLength = 5000; // the document of an opened file has its path in it
constexpr qsizetype maxFieldBytes = qsizetype{256} * 1024;

/// Whether SQLite gives it back as it was: it has one sign for U+FFFE, U+FFFF and half a surrogate pair.
bool isWhole(const QString &text)
{
    return QStringView(text).isValidUtf16() && !text.contains(QChar(0xfffe)) && !text.contains(QChar(0xffff));
}

/// The same of a text that is a column: a mark of byte order at its beginning is taken away.
bool isWholeColumn(const QString &text)
{
    return isWhole(text) && !text.startsWith(QChar(QChar::ByteOrderMark));
}

bool isWhole(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::ranges::all_of(array, [](const QJsonValue &item) { return isWhole(item); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto item = object.begin(); item != object.end(); ++item) {
            if (!isWhole(item.key()) || !isWhole(item.value())) {
                return false;
            }
        }
        return true;
    }
    return !value.isString() || isWhole(value.toString());
}

bool isWhole(const Event &event)
{
    return isWholeColumn(event.course) && isWholeColumn(event.kind) && isWholeColumn(event.lesson)
           && isWholeColumn(event.subject) && isWhole(QJsonValue(event.data));
}

bool isUuid(const QString &text)
{
    return QUuid::fromString(text).toString(QUuid::WithoutBraces) == text;
}

bool hasShortNames(const Event &event)
{
    return event.kind.size() <= maxNameLength && event.lesson.size() <= maxNameLength
           && event.course.size() <= maxNameLength && event.subject.size() <= maxSubjectLength;
}

/// The most that the data of an event may hold: `textBytes` where the learner writes, less where the program alone
/// does. What a newer program writes is not known.
qsizetype mostData(const QString &kind, qsizetype textBytes)
{
    const auto text = [](const char *word) { return QString::fromLatin1(word); };
    static const QSet<QString> brief{
        text(EventKind::lessonOpened),     text(EventKind::sectionReached), text(EventKind::programRun),
        text(EventKind::exerciseSolved),   text(EventKind::hintShown),      text(EventKind::codeSnapshot),
        text(EventKind::fixApplied),       text(EventKind::solutionShown),  text(EventKind::mustKnowSet),
        text(EventKind::noteRemoved),      text(EventKind::undo),           text(EventKind::cardRemoved),
        text(EventKind::itemReviewed),     text(EventKind::itemSuspended),  text(EventKind::interviewSet),
        text(EventKind::interviewRemoved), text(EventKind::progressReset)};
    return brief.contains(kind) ? maxFieldBytes : textBytes;
}

bool isNumber(qint64 number)
{
    return number >= 0 && number <= maxNumber;
}

bool isZone(int minutes)
{
    return minutes >= -maxZoneMinutes && minutes <= maxZoneMinutes;
}

} // namespace

Result<void> checkRecorded(const Event &event, const std::optional<QByteArray> &source)
{
    if (!isWhole(event)) {
        return std::unexpected(Error{LimitText::tr("The text holds a broken character, which cannot be saved."),
                                     event.subject, LimitText::tr("Delete the broken character and save again.")});
    }
    if (!hasShortNames(event)) {
        return std::unexpected(Error{LimitText::tr("The name of a lesson or document is too long to be saved."),
                                     event.subject.left(80), LimitText::tr("Give it a shorter name or path.")});
    }
    if ((source && source->size() > maxTextBytes) || dataText(event.data).size() > mostData(event.kind, maxTextBytes)) {
        return std::unexpected(Error{LimitText::tr("The text is too large to be kept: at most 1 MB is saved."),
                                     event.subject,
                                     LimitText::tr("Take out what is not needed; the last saved text is safe.")});
    }
    return {};
}

std::optional<QString> importProblem(const Entry &entry)
{
    const Event &event = entry.event;
    if (!isUuid(event.id) || !isUuid(event.device)) {
        return LimitText::tr("its id is not a UUID.");
    }
    if (event.timeMs < 0 || event.timeMs > maxTimeMs) {
        return LimitText::tr("its time is not a number of milliseconds since 1970.");
    }
    if (event.kind.isEmpty() || !hasShortNames(event)) {
        return LimitText::tr("kind, lesson, subject or data is missing or of the wrong type.");
    }
    if (!isNumber(event.counter) || !isNumber(event.sequence) || !isZone(event.zoneMinutes)
        || !event.studyDay.isValid()) {
        return LimitText::tr("its place in the order is not given.");
    }
    if (!isWhole(event)) {
        return LimitText::tr("a text of it holds a broken character.");
    }
    if (dataText(event.data).size() > mostData(event.kind, maxOldTextBytes)
        || (entry.source && entry.source->size() > maxOldTextBytes)) {
        return LimitText::tr("a text of it is too large.");
    }
    return std::nullopt;
}

} // namespace Ochre::Journal
