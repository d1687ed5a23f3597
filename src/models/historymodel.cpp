// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/historymodel.h"

#include "journal/codec.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace Ochre::Models {

namespace {

QString reasonText(const QString &reason)
{
    const QHash<QString, QString> words{
        {u"typed"_s, HistoryModel::tr("typed")},       {u"run"_s, HistoryModel::tr("run")},
        {u"reset"_s, HistoryModel::tr("reset")},       {u"fix"_s, HistoryModel::tr("fix")},
        {u"format"_s, HistoryModel::tr("formatted")},  {u"restored"_s, HistoryModel::tr("restored")},
        {u"given"_s, HistoryModel::tr("given")},       {u"saved"_s, HistoryModel::tr("saved to the file")},
        {u"disk"_s, HistoryModel::tr("found on disk")}};
    return words.value(reason, reason); // a newer program's word is better than none
}

Journal::ProgramRun runOf(const Progress::Event &event)
{
    const Journal::Payload payload = Journal::payloadOf(event);
    const auto *run = std::get_if<Journal::ProgramRun>(&payload);
    return run ? *run : Journal::ProgramRun();
}

QString compileFailure(const QStringList &codes)
{
    return codes.isEmpty() ? HistoryModel::tr("✗ did not compile")
                           : HistoryModel::tr("✗ did not compile: %1").arg(codes.join(", "_L1));
}

QString finish(const Journal::ProgramRun &run)
{
    if (run.tests) {
        if (run.tests->ran == 0) {
            return HistoryModel::tr("no test was run");
        }
        return run.tests->passed == run.tests->ran
                   ? HistoryModel::tr("✓ all %n test(s) passed", nullptr, run.tests->passed)
                   : HistoryModel::tr("✗ %1 of %n test(s) passed", nullptr, run.tests->ran).arg(run.tests->passed);
    }
    return run.exitCode == 0 ? HistoryModel::tr("✓ ran to the end")
                             : HistoryModel::tr("✗ ended with code %1").arg(run.exitCode);
}

qint64 beginOf(const Progress::Event &event)
{
    const Journal::ProgramRun run = runOf(event);
    return event.timeMs - run.compileMs - run.runMs;
}

} // namespace

std::vector<HistoryEntry> historyOf(const std::vector<Progress::Snapshot> &snapshots,
                                    const std::vector<Progress::Event> &runs, const QByteArray &given)
{
    std::vector<HistoryEntry> entries;
    entries.reserve(snapshots.size() + 1);
    for (const Progress::Snapshot &snapshot : snapshots) {
        entries.push_back({snapshot, std::nullopt});
    }
    entries.push_back({{u"given"_s, 0, {}, u"given"_s, given}, std::nullopt});
    for (const Progress::Event &run : runs) {
        const auto entry = std::ranges::find_if(entries, [begin = beginOf(run)](const HistoryEntry &candidate) {
            return candidate.snapshot.timeMs <= begin;
        });
        if (entry != entries.end() && !entry->run) {
            entry->run = run;
        }
    }
    return entries;
}

QString runText(const Progress::Event &event)
{
    const Journal::ProgramRun run = runOf(event);
    if (run.outcome == "finished"_L1) {
        return finish(run);
    }
    if (run.outcome == "compile-failed"_L1) {
        return compileFailure(run.codes);
    }
    const QHash<QString, QString> words{{u"panicked"_s, HistoryModel::tr("✗ panicked")},
                                        {u"signalled"_s, HistoryModel::tr("✗ ended by a signal")},
                                        {u"timed-out"_s, HistoryModel::tr("✗ took too long")},
                                        {u"memory-limit"_s, HistoryModel::tr("✗ used too much memory")},
                                        {u"output-limit"_s, HistoryModel::tr("✗ printed too much")},
                                        {u"process-limit"_s, HistoryModel::tr("✗ started too many processes")},
                                        {u"stopped"_s, HistoryModel::tr("■ stopped by you")},
                                        {u"not-started"_s, HistoryModel::tr("✗ could not be started")}};
    return words.value(run.outcome, run.outcome);
}

HistoryModel::HistoryModel(Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
{
}

// New versions come on top; when they do nothing else the rows below stay what they are.
void HistoryModel::setEntries(std::vector<HistoryEntry> entries)
{
    const auto idOf = [](const HistoryEntry &entry) { return entry.snapshot.id; };
    const bool grows = !m_entries.empty() && entries.size() >= m_entries.size()
                       && std::ranges::equal(m_entries, std::span(entries).last(m_entries.size()), {}, idOf, idOf)
                       && m_entries.back() == entries.back();
    const int added = grows ? static_cast<int>(entries.size() - m_entries.size()) : 0;
    if (!grows) {
        beginResetModel();
    } else if (added > 0) {
        beginInsertRows({}, 0, added - 1);
    }
    m_entries = std::move(entries);
    if (!grows) {
        endResetModel();
        return;
    }
    if (added > 0) {
        endInsertRows();
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const HistoryEntry *HistoryModel::entry(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[static_cast<size_t>(row)] : nullptr;
}

QString HistoryModel::timeText(const HistoryEntry &entry) const
{
    if (entry.snapshot.timeMs == 0) {
        return tr("start");
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.snapshot.timeMs);
    const bool isToday = time.date() == QDateTime::fromMSecsSinceEpoch(m_clock()).date();
    return QLocale().toString(time, isToday ? tr("HH:mm:ss", "time of today") : tr("d MMM, HH:mm", "day and time"));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::text(const HistoryEntry &entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeText(entry);
    case ReasonColumn:
        return reasonText(entry.snapshot.reason);
    default:
        return entry.run ? runText(*entry.run) : QString();
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const HistoryEntry &shown = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return shown.snapshot.timeMs == 0
                   ? tr("The program as the lesson gives it")
                   : QLocale().toString(QDateTime::fromMSecsSinceEpoch(shown.snapshot.timeMs), QLocale::LongFormat);
    case Qt::AccessibleTextRole:
        return shown.run && index.column() == TimeColumn
                   ? tr("%1, %2, %3").arg(timeText(shown), reasonText(shown.snapshot.reason), runText(*shown.run))
               : index.column() == TimeColumn ? tr("%1, %2").arg(timeText(shown), reasonText(shown.snapshot.reason))
                                              : text(shown, index.column());
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == TimeColumn ? tr("When") : section == ReasonColumn ? tr("Kept because") : tr("When it was run");
}

} // namespace Ochre::Models
