// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/memorypicture.h"

#include "course/coursetext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

QString stateText(const MemoryRow &row)
{
    switch (row.state) {
    case MemoryState::Live:
        return {};
    case MemoryState::Moved:
        return Text::tr("%1 was moved away").arg(row.name);
    case MemoryState::Dropped:
        return Text::tr("%1 was dropped").arg(row.name);
    case MemoryState::Borrowed:
        return Text::tr("%1 is borrowed").arg(row.name);
    case MemoryState::MutablyBorrowed:
        return Text::tr("%1 is mutably borrowed").arg(row.name);
    }
    return {};
}

/// What has no name is called by what it holds.
QString nameOf(const MemoryRow &row)
{
    QStringList cells;
    for (const MemoryCell &cell : row.cells) {
        cells << (cell.label.isEmpty() ? cell.value : cell.label + u' ' + cell.value);
    }
    return row.name.isEmpty() ? cells.join(u' ').trimmed() : row.name;
}

/// The name of a row that a step of a recorded run has changed.
QString rowName(const MemoryRow &row)
{
    switch (row.news) {
    case MemoryNews::New:
        return Text::tr("%1 (new)").arg(row.name);
    case MemoryNews::Changed:
        return Text::tr("%1 (changed)").arg(row.name);
    case MemoryNews::None:
        break;
    }
    return row.name;
}

QString arrowText(const MemoryPicture &picture, const MemoryArrow &arrow)
{
    if (arrow.isDangling()) {
        return Text::tr("points to memory that is gone");
    }
    const QString whole = nameOf(picture.target(arrow));
    const QString target = arrow.part.isEmpty() ? whole : Text::tr("%1, part %2").arg(whole, arrow.part);
    switch (arrow.kind) {
    case ArrowKind::Owns:
        return Text::tr("owns %1").arg(target);
    case ArrowKind::SharedBorrow:
        return Text::tr("borrows %1").arg(target);
    case ArrowKind::MutableBorrow:
        return Text::tr("mutably borrows %1").arg(target);
    }
    return {};
}

QString cellText(const MemoryPicture &picture, const MemoryCell &cell)
{
    const QString content =
        cell.arrow >= 0 ? arrowText(picture, picture.arrows[static_cast<std::size_t>(cell.arrow)]) : cell.value;
    return cell.label.isEmpty() ? content : cell.label + u' ' + content;
}

QString rowText(const MemoryPicture &picture, const MemoryRow &row)
{
    QStringList cells;
    for (const MemoryCell &cell : row.cells) {
        cells << cellText(picture, cell);
    }
    const QString state = stateText(row);
    const QString content = cells.join(", "_L1);
    if (row.name.isEmpty()) {
        return content;
    }
    if (state.isEmpty()) {
        return content.isEmpty() ? rowName(row) : Text::tr("%1: %2").arg(rowName(row), content);
    }
    return content.isEmpty() ? state : Text::tr("%1 (%2)").arg(state, content);
}

QString blockName(const MemoryBlock &block)
{
    switch (block.area) {
    case MemoryArea::Stack:
        return block.name.isEmpty() ? Text::tr("Stack") : Text::tr("Stack, frame %1").arg(block.name);
    case MemoryArea::Heap:
        return Text::tr("Heap");
    case MemoryArea::Static:
        return Text::tr("Static memory");
    }
    return {};
}

} // namespace

const MemoryRow &MemoryPicture::target(const MemoryArrow &arrow) const
{
    return blocks[static_cast<std::size_t>(arrow.toBlock)].rows[static_cast<std::size_t>(arrow.toRow)];
}

QString MemoryPicture::textAlternative() const
{
    QStringList lines;
    for (const MemoryBlock &block : blocks) {
        QStringList rows;
        for (const MemoryRow &row : block.rows) {
            rows << rowText(*this, row);
        }
        lines << (rows.isEmpty() ? Text::tr("%1: empty.").arg(blockName(block))
                                 : Text::tr("%1: %2.").arg(blockName(block), rows.join("; "_L1)));
    }
    if (!caption.isEmpty()) {
        lines << caption;
    }
    return lines.join(u'\n');
}

} // namespace Ochre::Course
