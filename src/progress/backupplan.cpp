// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/backupplan.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

struct Label {
    BackupReason reason;
    QLatin1StringView word;
};

/// Those in the folder of backups, and those beside the store.
constexpr std::array<Label, 3> inFolder{{{BackupReason::Daily, "daily"_L1},
                                         {BackupReason::BeforeImport, "before-import"_L1},
                                         {BackupReason::ByHand, "by-hand"_L1}}};
constexpr std::array<Label, 3> beside{{{BackupReason::BeforeRestore, "before-restore"_L1},
                                       {BackupReason::BeforeRepair, "before-repair"_L1},
                                       {BackupReason::SetAside, "set-aside"_L1}}};

constexpr auto timeForm = "yyyyMMdd-HHmmss"_L1;

std::optional<qint64> timeOf(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, timeForm);
    time.setTimeZone(QTimeZone::UTC);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

QDate dayOf(qint64 timeMs)
{
    return QDateTime::fromMSecsSinceEpoch(timeMs, QTimeZone::UTC).date();
}

template<std::size_t Count>
std::optional<BackupReason> reasonOf(const std::array<Label, Count> &labels, QStringView word)
{
    const auto found = std::ranges::find_if(labels, [word](const Label &label) { return label.word == word; });
    return found == labels.end() ? std::nullopt : std::optional(found->reason);
}

std::optional<BackupReason> reasonBeside(QStringView word)
{
    return word.startsWith("before-format-"_L1) ? BackupReason::BeforeFormat : reasonOf(beside, word);
}

bool isThinned(const Backup &backup)
{
    return backup.reason == BackupReason::Daily || backup.reason == BackupReason::BeforeImport;
}

/// The week or month that keeps one backup of this age in days.
QString periodOf(const QDate &day, qint64 age)
{
    constexpr qint64 weeksEnd = 7 + 5 * 7;
    int year = 0;
    const int week = day.weekNumber(&year);
    return age < weeksEnd ? u"week %1-%2"_s.arg(year).arg(week) : u"month "_s + day.toString(u"yyyy-MM"_s);
}

} // namespace

QString backupName(BackupReason reason, qint64 timeMs)
{
    const auto found = std::ranges::find(inFolder, reason, &Label::reason);
    const QLatin1StringView word = found == inFolder.end() ? inFolder[0].word : found->word;
    return u"progress-"_s + QDateTime::fromMSecsSinceEpoch(timeMs, QTimeZone::UTC).toString(timeForm) + u'-' + word
           + u".sqlite"_s;
}

std::optional<Backup> backupNamed(const QString &name, const QString &storeName)
{
    // A number is added to a name that is taken.
    static const QRegularExpression own(u"^progress-(\\d{8}-\\d{6})-([a-z-]+?)(-\\d+)?\\.sqlite$"_s);
    static const QRegularExpression other(u"^\\.([a-z0-9-]+?)-(\\d{8}-\\d{6})(-\\d+)?$"_s);
    std::optional<BackupReason> reason;
    std::optional<qint64> time;
    if (const QRegularExpressionMatch match = own.match(name); match.hasMatch()) {
        reason = reasonOf(inFolder, match.capturedView(2));
        time = timeOf(match.captured(1));
    } else if (name.startsWith(storeName)) {
        const QRegularExpressionMatch kept = other.match(name.sliced(storeName.size()));
        reason = reasonBeside(kept.capturedView(1));
        time = timeOf(kept.captured(2));
    }
    return reason && time ? std::optional(Backup{name, *time, *reason, 0}) : std::nullopt;
}

std::vector<Backup> superfluous(std::vector<Backup> backups, qint64 nowMs)
{
    constexpr qint64 daysOfAll = 7;
    constexpr qint64 daysOfYear = 365;
    constexpr std::size_t alwaysKept = 3;
    std::erase_if(backups, [](const Backup &backup) { return !isThinned(backup); });
    std::ranges::sort(backups, std::ranges::greater(), &Backup::timeMs);
    std::vector<Backup> going;
    QSet<QString> covered; // weeks and months that have one
    for (std::size_t index = 0; index < backups.size(); ++index) {
        const QDate day = dayOf(backups[index].timeMs);
        const qint64 age = day.daysTo(dayOf(nowMs));
        if (age < daysOfAll) {
            continue;
        }
        const QString period = periodOf(day, age);
        if (index >= alwaysKept && (age >= daysOfYear || covered.contains(period))) {
            going.push_back(backups[index]);
        }
        covered.insert(period);
    }
    return going;
}

bool isBackupDue(const std::vector<Backup> &backups, qint64 nowMs)
{
    const auto localDay = [](qint64 timeMs) { return QDateTime::fromMSecsSinceEpoch(timeMs).date(); };
    return std::ranges::none_of(backups, [&](const Backup &backup) {
        return backup.reason == BackupReason::Daily && localDay(backup.timeMs) == localDay(nowMs);
    });
}

} // namespace Ochre::Progress
