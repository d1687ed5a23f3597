// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/limits.h"

#include "journal/seal.h"

#include <QCoreApplication>
#include <QJsonArray>
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

bool isName(const QString &text)
{
    return text.size() <= maxNameLength;
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
    const qsizetype bytes = source ? source->size() : dataText(event.data).size();
    if (bytes > maxTextBytes) {
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
    if (event.kind.isEmpty() || !isName(event.kind) || !isName(event.lesson) || !isName(event.subject)
        || !isName(event.course)) {
        return LimitText::tr("kind, lesson, subject or data is missing or of the wrong type.");
    }
    if (!isNumber(event.counter) || !isNumber(event.sequence) || !isZone(event.zoneMinutes)
        || !event.studyDay.isValid()) {
        return LimitText::tr("its place in the order is not given.");
    }
    if (!isWhole(event)) {
        return LimitText::tr("a text of it holds a broken character.");
    }
    if (dataText(event.data).size() > maxOldTextBytes || (entry.source && entry.source->size() > maxOldTextBytes)) {
        return LimitText::tr("a text of it is too large.");
    }
    return std::nullopt;
}

} // namespace Ochre::Journal
