// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/picture.h"

#include "trace/picturebuilder.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Trace {

using Course::ArrowKind;
using Course::MemoryArea;
using Course::MemoryRow;
using Course::MemoryState;

namespace {

constexpr std::size_t mostNewFrames = 6;
constexpr std::size_t mostCells = 14;
constexpr qsizetype mostLetters = 60;
constexpr int deepestCells = 3;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Trace::Picture)
};

QString shortened(const QString &text)
{
    return text.size() > mostLetters ? text.left(mostLetters - 1) + u'…' : text;
}

MemoryState stateOf(const ShownVariable &variable)
{
    if (variable.isMoved()) {
        return MemoryState::Moved;
    }
    return variable.state == Ownership::Borrowed ? MemoryState::MutablyBorrowed : MemoryState::Live;
}

bool isReference(const Value &value)
{
    return value.kind == Value::Kind::Reference || (value.kind == Value::Kind::Text && !value.isOwner)
           || (value.kind == Value::Kind::Slice && !value.isOwner);
}

bool hasParts(const Value &value)
{
    using Kind = Value::Kind;
    return value.kind == Kind::Structure || value.kind == Kind::Tuple || value.kind == Kind::Enumeration
           || value.kind == Kind::Array || value.kind == Kind::Cell || value.kind == Kind::List
           || value.kind == Kind::Set || value.kind == Kind::Map;
}

/// Somewhere below it is an owner or a reference, which wants an arrow.
bool hasArrows(const Value &value)
{
    return ownsBuffer(value) || isReference(value) || (hasParts(value) && std::ranges::any_of(value.parts, hasArrows));
}

} // namespace

PictureBuilder::PictureBuilder(const Recording &recording, const std::vector<ShownFrame> &frames, int hiddenFrames)
    : m_recording(recording)
    , m_frames(frames)
    , m_hiddenFrames(hiddenFrames)
{
}

Course::MemoryPicture PictureBuilder::build()
{
    const std::size_t shown = std::min(m_frames.size(), mostNewFrames);
    for (std::size_t count = 0; count < shown; ++count) {
        addFrame(m_frames[m_frames.size() - 1 - count]);
    }
    const int left = static_cast<int>(m_frames.size() - shown) + m_hiddenFrames;
    if (left > 1) {
        m_picture.blocks.push_back({MemoryArea::Stack, Text::tr("%n more call(s)", nullptr, left - 1), {}});
    }
    if (left > 0) {
        addFrame(m_frames.front());
    }
    addBuffers();
    for (const Pending &pending : m_pending) {
        resolve(pending);
    }
    return std::move(m_picture);
}

void PictureBuilder::addFrame(const ShownFrame &frame)
{
    const QString name = shortFunction(frame.frame->function);
    m_picture.blocks.push_back({MemoryArea::Stack, Text::tr("%1 · line %2").arg(name).arg(frame.frame->line), {}});
    for (const ShownVariable &variable : frame.variables) {
        addVariable(variable, static_cast<int>(m_picture.blocks.size()) - 1);
    }
}

void PictureBuilder::addVariable(const ShownVariable &variable, int block)
{
    if (!mayAddRow()) {
        return;
    }
    ++m_rows;
    std::vector<MemoryRow> &rows = m_picture.blocks[static_cast<std::size_t>(block)].rows;
    const Value &value = m_recording.valueOf(*variable.variable);
    const int number = static_cast<int>(rows.size());
    MemoryRow row{variable.variable->name, {}, stateOf(variable)};
    row.news = variable.isNew       ? Course::MemoryNews::New
               : variable.isChanged ? Course::MemoryNews::Changed
                                    : Course::MemoryNews::None;
    if (variable.isMoved()) {
        if (!variable.movedTo.isEmpty()) {
            row.cells.push_back({{}, Text::tr("to %1").arg(variable.movedTo)});
        }
    } else {
        m_regions.push_back({value.address, value.size, block, number, &value, false});
        addCells(value, row, block, number, {}, 0);
    }
    rows.push_back(std::move(row));
}

void PictureBuilder::addPointer(const Value &value, MemoryRow &row, int block, int number, const QString &label,
                                ArrowKind kind)
{
    m_pending.push_back({block, number, static_cast<int>(row.cells.size()), &value, kind});
    row.cells.push_back({label, {}});
    if (kind == ArrowKind::Owns) {
        m_owners.push_back(&value);
    }
}

void PictureBuilder::addCells(const Value &value, MemoryRow &row, int block, int number, const QString &label,
                              int depth)
{
    if (row.cells.size() >= mostCells) {
        return;
    }
    if (isReference(value)) {
        addPointer(value, row, block, number, label,
                   value.isMutable ? ArrowKind::MutableBorrow : ArrowKind::SharedBorrow);
        if (value.length >= 0) {
            row.cells.push_back({u"len"_s, QString::number(value.length)});
        }
    } else if (ownsBuffer(value)) {
        addPointer(value, row, block, number, label.isEmpty() && value.capacity >= 0 ? u"ptr"_s : label,
                   ArrowKind::Owns);
        if (value.length >= 0 && value.kind != Value::Kind::Counted && depth == 0) {
            row.cells.push_back({u"len"_s, QString::number(value.length)});
        }
        if (value.capacity >= 0 && depth == 0) {
            row.cells.push_back({u"cap"_s, QString::number(value.capacity)});
        }
    } else if (hasParts(value) && depth < deepestCells && (depth == 0 || hasArrows(value)) && !value.parts.empty()) {
        if (value.kind == Value::Kind::Enumeration) {
            row.cells.push_back({label, value.text});
        }
        addParts(value, row, block, number, depth);
    } else {
        row.cells.push_back({label, shortened(debugText(value))});
    }
}

void PictureBuilder::addParts(const Value &value, MemoryRow &row, int block, int number, int depth)
{
    if (value.kind == Value::Kind::Cell && value.borrows != 0) {
        row.cells.push_back({{},
                             value.borrows < 0 ? Text::tr("lent to a writer")
                                               : Text::tr("lent to %n reader(s)", nullptr,
                                                          static_cast<int>(std::min<qint64>(value.borrows, 99)))});
    }
    const bool isFolded = value.length > static_cast<qint64>(value.parts.size()) && value.kind != Value::Kind::Map;
    const std::size_t gap = isFolded && value.parts.size() > 2 ? value.parts.size() - 2 : value.parts.size();
    for (std::size_t index = 0; index < value.parts.size(); ++index) {
        if (isFolded && index == gap) {
            row.cells.push_back({{}, u"…"_s});
        }
        const Value &part = value.parts[index];
        const bool isNamed = !part.name.isEmpty() && !part.name.front().isDigit();
        addCells(part, row, block, number, isNamed ? part.name : QString(), depth + 1);
    }
}

void PictureBuilder::addBuffers()
{
    m_picture.blocks.push_back({MemoryArea::Heap, {}, {}});
    const int block = static_cast<int>(m_picture.blocks.size()) - 1;
    while (!m_owners.empty()) {
        const Value &owner = *m_owners.front();
        m_owners.pop_front();
        const auto known = std::ranges::find_if(m_regions, [&owner, block](const Region &region) {
            return region.block == block && region.address == owner.target;
        });
        if (known != m_regions.end() || !mayAddRow()) {
            continue; // several counted owners share one
        }
        ++m_rows;
        std::vector<MemoryRow> &rows = m_picture.blocks.back().rows;
        rows.emplace_back();
        m_regions.push_back({owner.target, std::max<quint64>(1, bufferSize(owner)), block,
                             static_cast<int>(rows.size()) - 1, &owner, true});
        fillBuffer(owner, static_cast<int>(rows.size()) - 1);
    }
    if (m_picture.blocks.back().rows.empty()) {
        m_picture.blocks.pop_back();
    }
}

void PictureBuilder::fillBuffer(const Value &owner, int number)
{
    const int block = static_cast<int>(m_picture.blocks.size()) - 1;
    MemoryRow row;
    if (owner.kind == Value::Kind::Counted) {
        row.cells.push_back({u"strong"_s, QString::number(owner.strong)});
        row.cells.push_back({u"weak"_s, QString::number(owner.weak)});
    }
    if (owner.kind == Value::Kind::String || owner.kind == Value::Kind::Text) {
        row.cells.push_back({{}, shortened(debugText(owner))});
    } else if (owner.kind == Value::Kind::Vector || owner.kind == Value::Kind::Slice) {
        addParts(owner, row, block, number, 0);
    } else if (!owner.parts.empty()) {
        addCells(owner.parts.front(), row, block, number, {}, 0);
    }
    if (row.cells.empty()) {
        row.cells.push_back({{}, owner.length == 0 ? Text::tr("empty") : u"…"_s});
    }
    m_picture.blocks.back().rows[static_cast<std::size_t>(number)] = std::move(row);
}

const PictureBuilder::Region *PictureBuilder::regionOf(const Value &pointer) const
{
    const Region *smallest = nullptr;
    for (const Region &region : m_regions) {
        const bool isInside = pointer.target >= region.address && pointer.target - region.address < region.size;
        if (isInside && (!smallest || region.size < smallest->size)) {
            smallest = &region;
        }
    }
    return smallest;
}

void PictureBuilder::resolve(const Pending &pending)
{
    MemoryRow &row =
        m_picture.blocks[static_cast<std::size_t>(pending.block)].rows[static_cast<std::size_t>(pending.row)];
    Course::MemoryCell &cell = row.cells[static_cast<std::size_t>(pending.cell)];
    const Value &value = *pending.value;
    const Region *region = regionOf(value);
    if (!region) {
        cell.value = shortened((pending.kind == ArrowKind::Owns ? QString() : u"&"_s) + debugText(value));
        return;
    }
    cell.arrow = static_cast<int>(m_picture.arrows.size());
    Course::MemoryArrow arrow{pending.kind, pending.block, pending.row, pending.cell, region->block, region->row, {}};
    if (pending.kind != ArrowKind::Owns) {
        arrow.part = partOf(value, *region->value, region->address, region->size, region->isBuffer);
    }
    m_picture.arrows.push_back(std::move(arrow));
}

QString partOf(const Value &pointer, const Value &whole, quint64 start, quint64 size, bool isBuffer)
{
    const quint64 offset = pointer.target - start;
    const bool isText = pointer.kind == Value::Kind::Text;
    const quint64 length = static_cast<quint64>(std::max<qint64>(0, pointer.length));
    const quint64 each = isBuffer ? whole.targetSize : 0;
    if (isText) {
        return offset == 0 && length == size ? QString() : u"%1..%2"_s.arg(offset).arg(offset + length);
    }
    if (isBuffer && (whole.kind == Value::Kind::Vector || whole.kind == Value::Kind::Slice) && each > 0) {
        const quint64 first = offset / each;
        if (pointer.kind == Value::Kind::Slice) {
            return first == 0 && length * each == size ? QString() : u"%1..%2"_s.arg(first).arg(first + length);
        }
        return u"[%1]"_s.arg(first);
    }
    for (const Value &part : whole.parts) {
        const bool isThere =
            part.address != 0 && pointer.target >= part.address && pointer.target - part.address < part.size;
        if (isThere && (offset > 0 || pointer.targetSize < size) && whole.kind != Value::Kind::Box) {
            return part.name.isEmpty() ? QString() : u'.' + part.name;
        }
    }
    return {};
}

Course::MemoryPicture pictureOf(const Timeline &timeline, std::size_t step)
{
    return PictureBuilder(timeline.recording(), timeline.framesAt(step), timeline.recording().steps[step].hiddenFrames)
        .build();
}

} // namespace Ochre::Trace
