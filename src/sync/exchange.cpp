// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/exchange.h"

#include "base/uuid.h"
#include "journal/eventtable.h"
#include "progress/backups.h"
#include "sync/segmentname.h"
#include "sync/syncnotes.h"

#include <QCoreApplication>
#include <QDir>

namespace Ochre::Sync {

namespace {

struct ExchangeText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sync::ExchangeText)
};

constexpr qint64 cardAgeMs = 3'600'000; // a card that says nothing new is written once an hour

/// What saving a file left in the own folder when the program was ended in the middle.
void removeLeftOvers(const QString &folder)
{
    const QDir place(folder);
    for (const QString &name : place.entryList(QDir::Files | QDir::Hidden)) {
        if (isLeftOver(name)) {
            QFile::remove(place.filePath(name));
        }
    }
}

} // namespace

Exchange::Exchange(Progress::EventStore &store, const SyncOrder &order)
    : m_store(store)
    , m_order(order)
{
}

Result<SyncReport> Exchange::run()
{
    return look()
        .and_then([this] { return checkForgotten(); })
        .and_then([this] { return m_report.standing == Standing::Forgotten ? Result<void>() : exchange(); })
        .and_then([this] { return report(); });
}

Result<void> Exchange::exchange()
{
    return settleOwn()
        .and_then([this] { return backUp(); })
        .and_then([this] { return receive(); })
        .and_then([this] { return m_intake.isStopped ? Result<void>() : send(); })
        .and_then([this] { return m_intake.isStopped ? Result<void>() : writeCard(); });
}

Result<void> Exchange::look()
{
    return lookInto(m_order.folder)
        .and_then([this](FolderView view) {
            m_view = std::move(view);
            return Journal::readHead(m_store.database());
        })
        .and_then([this](const Journal::LogHead &head) -> Result<void> {
            m_device = head.device;
            if (!m_order.forget.isEmpty() && (!m_view.contains(m_order.forget) || m_order.forget == m_device)) {
                return std::unexpected(
                    Error{ExchangeText::tr("There is no other device of this name in the sync folder."), m_order.forget,
                          ExchangeText::tr("Take the id of a device from the list.")});
            }
            return {};
        });
}

Result<void> Exchange::checkForgotten()
{
    if (!forgottenIn(m_view).contains(m_device)) {
        return {};
    }
    if (!m_order.joinAgain) {
        m_report.standing = Standing::Forgotten;
        m_report.problem =
            Error{ExchangeText::tr("This device was forgotten in the sync folder, so nothing was exchanged."),
                  m_order.folder, ExchangeText::tr("Join again if it is still yours: it goes on as a new device.")};
        return {};
    }
    return goOnAs(OwnPart{Standing::Returned});
}

Result<void> Exchange::settleOwn()
{
    if (m_report.standing == Standing::Returned) {
        return {};
    }
    const auto there = m_view.find(m_device);
    if (there == m_view.end()) {
        return goOnAs(OwnPart{});
    }
    removeLeftOvers(deviceFolder(m_order.folder, m_device));
    Remembered remembered;
    return findLink(m_store.database(), linkIdIn(m_order.folder, m_device, there->second))
        .and_then([&](std::optional<Link> link) {
            // Where the card and every segment are damaged nothing tells which link it is.
            return link ? Result<std::optional<Link>>(std::move(link)) : onlyLinkOf(m_store.database(), m_device);
        })
        .and_then([&](std::optional<Link> link) {
            remembered.link = std::move(link);
            return knownSegments(m_store.database(), remembered.link ? remembered.link->id : QString());
        })
        .and_then([&](std::map<QString, Segments> known) {
            remembered.written = std::move(known[m_device]);
            return judgeOwn(m_order.folder, m_device, there->second, remembered);
        })
        .and_then([this](OwnPart own) { return goOnAs(std::move(own)); });
}

/// A store that is not what the folder knows goes on as another device, and its old one is read like any other.
Result<void> Exchange::goOnAs(OwnPart own)
{
    m_own = std::move(own);
    m_report.standing = m_own.standing;
    m_broken = std::ssize(m_own.broken);
    Result<void> ready;
    if (m_own.standing == Standing::Forked || m_own.standing == Standing::Returned) {
        m_deviceBefore = m_device;
        ready = lastKnownSegment(m_store.database(), m_device)
                    .and_then([this](qint64 last) {
                        m_lastBefore = last;
                        return m_store.takeNewDevice();
                    })
                    .and_then([this] { return Journal::readHead(m_store.database()); })
                    .transform([this](const Journal::LogHead &head) { m_device = head.device; });
    }
    return ready.and_then([this] { return beginLink(); });
}

/// Has the link in the store as it is now, before anything is written into the folder under it.
Result<void> Exchange::beginLink()
{
    if (m_own.link.id.isEmpty()) {
        m_own.link = Link{makeUuidV7(m_order.nowMs), m_device};
    }
    if (m_own.standing == Standing::Damaged) {
        m_own.link.isWhole = false;
    }
    m_isFull = !m_own.link.isWhole;
    Result<void> kept = saveLink(m_store.database(), m_own.link);
    for (const auto &[number, checksum] : m_own.segments) {
        kept =
            kept.and_then([&] { return noteSegment(m_store.database(), m_own.link.id, m_device, number, checksum); });
    }
    return kept;
}

/// What comes in cannot be taken out again, so a copy of the store is kept before its first exchange with others.
Result<void> Exchange::backUp() const
{
    const bool isFirst = m_own.standing == Standing::New && m_store.state().eventCount() > 0;
    if (!isFirst || m_view.empty()) {
        return {};
    }
    return Progress::makeBackup(m_store.file(), Progress::BackupReason::BeforeImport, m_order.nowMs)
        .transform([](const Progress::Backup &) {});
}

std::vector<DeviceStream> Exchange::streams(const std::map<QString, Segments> &taken) const
{
    std::vector<DeviceStream> all;
    for (const auto &[device, there] : m_view) {
        if (device == m_device && !m_isFull) {
            continue;
        }
        const auto known = taken.find(device);
        std::deque<qint64> numbers;
        for (const auto &[number, checksum] : there.segments) {
            const bool isTaken =
                known != taken.end() && known->second.contains(number) && known->second.at(number) == checksum;
            if (!checksum.isEmpty() && (m_isFull || !isTaken)) {
                numbers.push_back(number);
            }
        }
        all.emplace_back(m_order.folder, device, std::move(numbers));
    }
    return all;
}

Result<void> Exchange::receive()
{
    return knownSegments(m_store.database(), m_own.link.id)
        .and_then([this](const std::map<QString, Segments> &taken) {
            return Intake(m_store, m_own.link.id, m_isFull).takeAll(streams(taken), m_order.stop);
        })
        .transform([this](IntakeReport intake) {
            m_intake = std::move(intake);
            m_report.received = m_intake.received;
            m_report.isStopped = m_intake.isStopped;
        });
}

Result<void> Exchange::send()
{
    Outbox outbox(m_store, m_order.folder, m_own, m_order.save);
    const Result<void> sent = outbox.send(m_isFull ? &m_intake.ids : nullptr);
    m_report.sent = outbox.sent();
    m_report.unsent = outbox.unsent();
    m_lastSegment = outbox.lastSegment();
    if (!sent && sent.error().kind == ErrorKind::WriteFailed) {
        m_report.problem = sent.error();
        return {};
    }
    return sent;
}

Result<void> Exchange::writeCard()
{
    DeviceCard card = m_view.contains(m_device) ? m_view[m_device].card : DeviceCard();
    const DeviceCard before = card;
    card.device = m_device;
    card.link = m_own.link.id;
    card.name = m_order.name;
    card.segments = m_lastSegment;
    card.hasLeft = m_order.leave;
    if (m_lastBefore > 0) {
        card.covered.insert(m_deviceBefore, m_lastBefore);
    }
    if (!m_order.forget.isEmpty() && !card.forgotten.contains(m_order.forget)) {
        card.forgotten << m_order.forget;
    }
    const qint64 age = m_order.nowMs - before.seenMs;
    if (cardOf(cardText(card), m_device) == before && age >= 0 && age < cardAgeMs) {
        return {};
    }
    card.seenMs = m_order.nowMs;
    const QString folder = deviceFolder(m_order.folder, m_device);
    const Result<void> saved =
        makeFolder(folder).and_then([&] { return m_order.save(folder + u'/' + cardName, cardText(card)); });
    if (saved) {
        m_view[m_device].card = cardOf(cardText(card), m_device);
        return m_order.leave ? forgetLink(m_store.database(), m_own.link.id) : Result<void>();
    }
    // Who only reads a folder that cannot be written has nothing to complain of.
    if (!m_report.problem && (m_report.sent > 0 || m_order.leave || !m_order.forget.isEmpty())) {
        m_report.problem = saved.error();
    }
    return {};
}

Result<SyncReport> Exchange::report()
{
    return knownSegments(m_store.database(), m_own.link.id).transform([this](const std::map<QString, Segments> &taken) {
        noteDevices(m_report, m_view, m_device, taken);
        if (m_report.standing != Standing::Forgotten) {
            noteSentences(m_report, m_intake, m_broken, m_order.nowMs);
        }
        return std::move(m_report);
    });
}

} // namespace Ochre::Sync
