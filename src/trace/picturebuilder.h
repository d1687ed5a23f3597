// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/memorypicture.h"
#include "trace/timeline.h"

#include <deque>

namespace Ochre::Trace {

/// Makes the picture of one step.
class PictureBuilder final {
public:
    PictureBuilder(const Recording &recording, const std::vector<ShownFrame> &frames, int hiddenFrames);

    [[nodiscard]] Course::MemoryPicture build();

private:
    /// A row that an arrow may point to, or into.
    struct Region {
        quint64 address = 0;
        quint64 size = 0;
        int block = 0;
        int row = 0;
        const Value *value = nullptr;
        bool isBuffer = false; ///< of its owner `value`: the parts lie there
    };
    /// An arrow whose end is not known before all rows are there.
    struct Pending {
        int block = 0;
        int row = 0;
        int cell = 0;
        const Value *value = nullptr;
        Course::ArrowKind kind = Course::ArrowKind::Owns;
    };
    struct Buffer {
        const Value *owner = nullptr;
        int row = 0;
    };

    void addFrame(const ShownFrame &frame);
    void addVariable(const ShownVariable &variable, int block);
    void addCells(const Value &value, Course::MemoryRow &row, int block, int number, const QString &label, int depth);
    void addParts(const Value &value, Course::MemoryRow &row, int block, int number, int depth);
    void addPointer(const Value &value, Course::MemoryRow &row, int block, int number, const QString &label,
                    Course::ArrowKind kind);
    void addBuffers();
    void fillBuffer(const Value &owner, int row);
    void resolve(const Pending &pending);
    [[nodiscard]] const Region *regionOf(const Value &pointer) const;
    [[nodiscard]] bool mayAddRow() const { return m_rows < mostRows; }

    static constexpr int mostRows = 60;

    const Recording &m_recording;
    const std::vector<ShownFrame> &m_frames;
    int m_hiddenFrames;
    Course::MemoryPicture m_picture;
    std::vector<Region> m_regions;
    std::vector<Pending> m_pending;
    std::deque<const Value *> m_owners; ///< whose buffers are not drawn yet
    int m_rows = 0;
};

/// What a pointer into a value points to, such as "[1]", "2..4" or ".name"; empty for the whole of it.
[[nodiscard]] QString partOf(const Value &pointer, const Value &whole, quint64 start, quint64 size, bool isBuffer);

} // namespace Ochre::Trace
