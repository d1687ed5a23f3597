// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trace/timeline.h"

#include <QHash>
#include <QSet>

namespace Ochre::Trace {

/// Makes the steps of a Timeline, one after the other.
class TimelineBuilder final {
public:
    TimelineBuilder(const Recording &recording, const OwnershipTable &ownership);

    /// To be asked for each step in its turn; `before` are the frames of the step before it.
    [[nodiscard]] std::vector<ShownFrame> framesAt(std::size_t step, const std::vector<ShownFrame> *before);
    [[nodiscard]] std::vector<StepEvent> eventsAt(std::size_t step, const std::vector<ShownFrame> &frames,
                                                  const std::vector<ShownFrame> *before) const;

private:
    using Addresses = std::vector<quint64>;

    [[nodiscard]] const Addresses &buffersOf(int value) const { return m_buffers[static_cast<std::size_t>(value)]; }
    [[nodiscard]] std::optional<Ownership> stateOf(const Step &step, std::size_t place, const Variable &variable,
                                                   const ShownVariable *before);
    [[nodiscard]] bool isGone(const Step &step, std::size_t place, const Variable &variable) const;
    [[nodiscard]] QString ownerOf(const Step &step, std::size_t place, const Variable &variable) const;
    [[nodiscard]] bool isStillOwned(const Addresses &buffers, std::size_t step,
                                    const std::vector<ShownFrame> &frames) const;
    void addMoves(const std::vector<ShownFrame> &frames, const std::vector<ShownFrame> &before,
                  std::vector<StepEvent> &events) const;
    void addDrops(std::size_t step, const std::vector<ShownFrame> &frames, const std::vector<ShownFrame> &before,
                  std::vector<StepEvent> &events) const;

    const Recording &m_recording;
    const OwnershipTable &m_ownership;
    std::vector<Addresses> m_buffers;                  ///< that each value owns
    QHash<std::pair<int, QString>, int> m_atLineStart; ///< value of a variable of a call when its line began
};

} // namespace Ochre::Trace
