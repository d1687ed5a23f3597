// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/classexchange.h"
#include "classroom/classmemory.h"
#include "journal/eventtable.h"
#include "progress/eventstore.h"
#include "progress/storefixture.h"
#include "progress/storetransfer.h"
#include "support/classserver.h"

#include <QTemporaryDir>

namespace Ochre::Classroom {

using Progress::EventStore;

inline constexpr qint64 deskTime = 1'780'000'000'000;

/// A class with a student who has several devices.
class ExchangeDesk : public ClassDesk {
public:
    using ClassDesk::ClassDesk;

    [[nodiscard]] QString storeFile(const QString &name) const
    {
        return m_folder.filePath(name + u"/progress.sqlite"_s);
    }
    [[nodiscard]] EventStore open(const QString &name) const { return std::move(*EventStore::open(storeFile(name))); }

    [[nodiscard]] ClassOrder order() const
    {
        ClassOrder order{addressOf(student), classId};
        order.firstPauseMs = 20;
        return order;
    }
    [[nodiscard]] static Result<ClassReport> exchange(const ClassOrder &order, EventStore &store)
    {
        return exchangeWithClass(order, [&store](const UseStore &use) { return use(store); });
    }
    [[nodiscard]] Result<ClassReport> exchange(EventStore &store) const { return exchange(order(), store); }

    [[nodiscard]] QString link() const { return linkOf(classId, student.login); }
    [[nodiscard]] ClassMemory memoryOf(const EventStore &store) const { return *readMemory(store.database(), link()); }
    [[nodiscard]] qint64 eventsOnServer() const { return ask("SELECT count(*) FROM study.event").toLongLong(); }

private:
    QTemporaryDir m_folder;
};

/// Answers with the text of a program each.
inline bool work(EventStore &store, const QString &name, int count = 1)
{
    std::vector<Progress::Entry> entries;
    for (int number = 0; number < count; ++number) {
        const QString subject = u"%1-%2"_s.arg(name).arg(number);
        entries.push_back(Progress::answer(subject, deskTime + number));
        entries.push_back(Progress::snapshot(u"ownership/"_s + subject, deskTime + number, subject.toUtf8()));
    }
    return store.append(entries).has_value();
}

inline QByteArray logOf(const EventStore &store)
{
    return Progress::exportLog(store).value();
}

} // namespace Ochre::Classroom
