// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/entry.h"
#include "journal/eventfilter.h"
#include "journal/seal.h"
#include "journal/snapshot.h"

#include <functional>
#include <optional>
#include <vector>

class QSqlDatabase;

namespace Ochre::Journal {

/// Called with one event after the other until it fails; `data` of the second form is the text as stored.
using TakeEvent = std::function<Result<void>(const Event &)>;
using TakeStored = std::function<Result<void>(const Event &event, const QByteArray &data, const QString &snapshot)>;

/// Every event in (counter, device, id) order.
[[nodiscard]] Result<void> forEachEvent(const QSqlDatabase &database, const TakeEvent &take);
/// Every event by device and number, as it is stored.
[[nodiscard]] Result<void> forEachOfDevices(const QSqlDatabase &database, const TakeStored &take);
/// The events that a filter names, in order.
[[nodiscard]] Result<void> forEachMatching(const QSqlDatabase &database, const EventFilter &filter,
                                           const TakeEvent &take);
[[nodiscard]] Result<std::optional<Event>> readEvent(const QSqlDatabase &database, const QString &id);

/// Where the log ends, and this store's device.
[[nodiscard]] Result<LogHead> readHead(const QSqlDatabase &database);
/// Lets the store go on as a device of its own, as a copy must that another store also continues.
[[nodiscard]] Result<void> becomeNewDevice(const QSqlDatabase &database);

/// The snapshots of a document, newest first; of one course, or of any.
[[nodiscard]] Result<std::vector<Snapshot>> readSnapshots(const QSqlDatabase &database, const QString &document,
                                                          int limit, const std::optional<QString> &course = {});
/// The events of one kind about one subject, newest first.
[[nodiscard]] Result<std::vector<Event>> readEvents(const QSqlDatabase &database, const QString &kind,
                                                    const QString &subject, int limit,
                                                    const std::optional<QString> &course = {});
/// Everything that the events of one kind are about, each once, in every course.
[[nodiscard]] Result<QStringList> readSubjects(const QSqlDatabase &database, const QString &kind);
/// A source text by its hash; none when the store does not have it.
[[nodiscard]] Result<std::optional<QByteArray>> readSource(const QSqlDatabase &database, const QString &hash);

} // namespace Ochre::Journal
