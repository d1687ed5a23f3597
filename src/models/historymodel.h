// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "progress/event.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace Ochre::Models {

/// One version of a program, and what running it came to when it was run.
struct HistoryEntry {
    Progress::Snapshot snapshot;
    std::optional<Progress::Event> run;

    bool operator==(const HistoryEntry &) const = default;
};

/// Joins the versions of a program and its runs, both newest first. A run belongs to the version that was the newest
/// when it began; of several the last one counts. Below all stands the program as it was given: its reason is "given",
/// its time 0.
[[nodiscard]] std::vector<HistoryEntry> historyOf(const std::vector<Progress::Snapshot> &snapshots,
                                                  const std::vector<Progress::Event> &runs, const QByteArray &given);

/// What a run came to, in a few words that begin with a mark: "✓ ran to the end".
[[nodiscard]] QString runText(const Progress::Event &event);

/// The versions of one program, newest first: when, why it was kept, and what running it came to.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, ReasonColumn, RunColumn, ColumnCount };

    explicit HistoryModel(Clock clock = systemClock(), QObject *parent = nullptr);

    /// Keeps the rows that are known, so that a selection stays.
    void setEntries(std::vector<HistoryEntry> entries);
    [[nodiscard]] const HistoryEntry *entry(int row) const; ///< nullptr for a row that is none
    /// "14:03:20" today, with the day before.
    [[nodiscard]] QString timeText(const HistoryEntry &entry) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const HistoryEntry &entry, int column) const;

    Clock m_clock;
    std::vector<HistoryEntry> m_entries;
};

} // namespace Ochre::Models
