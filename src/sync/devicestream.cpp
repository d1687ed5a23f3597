// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/devicestream.h"

#include "sync/segmentname.h"

#include <utility>

namespace Ochre::Sync {

DeviceStream::DeviceStream(const QString &folder, QString device, std::deque<qint64> numbers)
    : m_place(deviceFolder(folder, device))
    , m_device(std::move(device))
    , m_numbers(std::move(numbers))
{
    goOn();
}

Journal::Entry DeviceStream::take()
{
    Journal::Entry entry = std::move(*m_head);
    goOn();
    return entry;
}

std::vector<FinishedSegment> DeviceStream::takeFinished()
{
    return std::exchange(m_finished, {});
}

void DeviceStream::goOn()
{
    m_head.reset();
    while (!m_head && (m_reader || !m_numbers.empty())) {
        if (!m_reader) {
            const qint64 number = m_numbers.front();
            m_numbers.pop_front();
            auto reader = SegmentReader::open(m_place + u'/' + segmentName(number), m_device, number);
            if (!reader) {
                m_unread.push_back(reader.error());
                continue;
            }
            m_reader = std::move(*reader);
        }
        m_head = m_reader->next();
        if (!m_head) {
            finish();
        }
    }
}

void DeviceStream::finish()
{
    m_refused += m_reader->refused();
    if (m_reader->refused() == 0) {
        m_finished.push_back({m_device, m_reader->id().number, m_reader->seal().checksum});
    }
    m_reader.reset();
}

} // namespace Ochre::Sync
