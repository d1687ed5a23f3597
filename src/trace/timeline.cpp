// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/timeline.h"

#include "trace/timelinebuilder.h"

#include <QCoreApplication>

namespace Ochre::Trace {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Trace::Timeline)
};

} // namespace

Timeline::Timeline(std::shared_ptr<const Recording> recording, const OwnershipTable &ownership)
    : m_recording(std::move(recording))
{
    TimelineBuilder builder(*m_recording, ownership);
    m_steps.reserve(m_recording->steps.size());
    for (std::size_t step = 0; step < m_recording->steps.size(); ++step) {
        const std::vector<ShownFrame> *before = m_steps.empty() ? nullptr : &m_steps.back().frames;
        std::vector<ShownFrame> frames = builder.framesAt(step, before);
        std::vector<StepEvent> events = builder.eventsAt(step, frames, before);
        m_steps.push_back({std::move(frames), std::move(events)});
    }
}

std::size_t Timeline::nextEvent(std::size_t step) const
{
    for (std::size_t next = step + 1; next < m_steps.size(); ++next) {
        if (!m_steps[next].events.empty()) {
            return next;
        }
    }
    return m_steps.empty() ? 0 : m_steps.size() - 1;
}

std::size_t Timeline::previousEvent(std::size_t step) const
{
    for (std::size_t before = step; before-- > 0;) {
        if (!m_steps[before].events.empty()) {
            return before;
        }
    }
    return 0;
}

std::optional<std::size_t> Timeline::failure() const
{
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        const RecordedEvents events = m_recording->steps[step].events;
        if (events.testAnyFlags(RecordedEvent::Panic | RecordedEvent::Signal)) {
            return step;
        }
    }
    return std::nullopt;
}

QString shortFunction(const QString &function)
{
    QStringList parts = function.split(QStringLiteral("::"));
    bool isClosure = false;
    while (parts.size() > 1 && parts.back().startsWith(u'{')) {
        isClosure = isClosure || parts.back().startsWith(QStringLiteral("{closure"));
        parts.removeLast();
    }
    QString name = parts.back();
    name = name.left(name.indexOf(u'<') > 0 ? name.indexOf(u'<') : name.size());
    return isClosure ? Text::tr("closure in %1").arg(name) : name;
}

} // namespace Ochre::Trace
