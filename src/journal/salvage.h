// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/entry.h"
#include "journal/salvagereport.h"
#include "sqlite/leafrecords.h"
#include "sqlite/pagefile.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <vector>

namespace Ochre::Journal {

/// Reads every event of the present format out of a store, whatever is damaged in it: page by page, without its head
/// and its trees. An event is whole when its checksum says so, a source text when its hash does. Writes nothing.
class Salvage final {
public:
    /// Fails when the file cannot be read; looks for the source texts.
    [[nodiscard]] static Result<Salvage> open(const QString &file);
    /// The next whole event with its source text, each once, in the order of the file; none at the end.
    [[nodiscard]] Result<std::optional<Entry>> next();
    /// Once next() has come to the end.
    [[nodiscard]] SalvageReport report() const;

private:
    /// What is known of one device.
    struct Device {
        std::vector<std::pair<qint64, QDate>> whole; ///< number and day
        QHash<qint64, QDate> named;                  ///< the same of broken rows and of the index, which knows no day
        QSet<QByteArray> unnumbered{};               ///< ids of broken rows of the form that numbered nothing
    };

    explicit Salvage(Sqlite::PageFile pages);
    void findSources();
    [[nodiscard]] std::optional<Entry> take(const Sqlite::Record &record);
    void noteBroken(const Sqlite::Record &record);
    void noteIndexed(const Sqlite::Record &record);
    [[nodiscard]] LostEvents lossOf(const QString &name, const Device &device) const;
    [[nodiscard]] std::optional<QByteArray> sourceOf(const QString &hash);

    Sqlite::PageFile m_pages;
    QHash<QByteArray, std::pair<qint64, qint64>> m_sources; // hash → place of its page, number on it
    qint64 m_place = 0;
    std::vector<Sqlite::Record> m_records; // of the page before m_place
    std::size_t m_nextRecord = 0;
    QSet<QByteArray> m_ids;
    std::map<QString, Device> m_devices;
    SalvageReport m_report;
};

} // namespace Ochre::Journal
