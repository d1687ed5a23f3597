// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/coursetext.h"
#include "course/memorypicture.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr int mostRows = 40;
constexpr int mostCells = 12;

// A part of a line with its 1-based column.
struct Piece {
    QString text;
    int column = 1;
};

struct PendingTarget {
    QString name;
    int line = 1;
    int column = 1;
};

Piece trimmed(const Piece &piece)
{
    qsizetype start = 0;
    while (start < piece.text.size() && piece.text[start].isSpace()) {
        ++start;
    }
    return {piece.text.sliced(start).trimmed(), piece.column + static_cast<int>(start)};
}

// Past the text "…" or the character '…' that begins at `at`; `at` itself when none does, -1 when a text has no end.
qsizetype literalEnd(const QString &text, qsizetype at)
{
    static const QRegularExpression character(uR"(\G'([^'\\]|\\.[^']{0,10})')"_s);
    if (at < text.size() && text[at] == u'\'') {
        const QRegularExpressionMatch match = character.match(text, at);
        return match.hasMatch() ? match.capturedEnd() : at;
    }
    if (at >= text.size() || text[at] != u'"') {
        return at;
    }
    qsizetype end = at + 1;
    while (end < text.size() && text[end] != u'"') {
        end += text[end] == u'\\' ? 2 : 1;
    }
    return end < text.size() ? end + 1 : -1;
}

bool hasOpenText(const QString &text)
{
    qsizetype at = 0;
    while (at >= 0 && at < text.size()) {
        const qsizetype end = literalEnd(text, at);
        at = end == at ? at + 1 : end;
    }
    return at < 0;
}

// Splits at commas that are not inside quotes or brackets.
std::vector<Piece> splitItems(const Piece &list)
{
    std::vector<Piece> items;
    qsizetype start = 0;
    int depth = 0;
    for (qsizetype at = 0; at <= list.text.size(); ++at) {
        if (const qsizetype literal = literalEnd(list.text, at); literal != at) {
            at = (literal < 0 ? list.text.size() : literal) - 1;
            continue;
        }
        const QChar character = at < list.text.size() ? list.text[at] : u',';
        if (QStringView(u"([{").contains(character)) {
            ++depth;
        } else if (QStringView(u")]}").contains(character)) {
            --depth;
        }
        const bool end = at == list.text.size() || (character == u',' && depth <= 0);
        if (end) {
            items.push_back(trimmed({list.text.sliced(start, at - start), list.column + static_cast<int>(start)}));
            start = at + 1;
        }
    }
    return items;
}

std::optional<MemoryState> stateOf(const QString &word)
{
    static const std::array states{
        std::pair{"live"_L1, MemoryState::Live},
        std::pair{"moved"_L1, MemoryState::Moved},
        std::pair{"dropped"_L1, MemoryState::Dropped},
        std::pair{"borrowed"_L1, MemoryState::Borrowed},
        std::pair{"mutably borrowed"_L1, MemoryState::MutablyBorrowed},
    };
    const auto found = std::ranges::find(states, word, [](const auto &entry) { return QString(entry.first); });
    return found == std::end(states) ? std::nullopt : std::optional(found->second);
}

ArrowKind arrowKindOf(const QString &arrow)
{
    if (arrow == "~>"_L1) {
        return ArrowKind::SharedBorrow;
    }
    return arrow == "=>"_L1 ? ArrowKind::MutableBorrow : ArrowKind::Owns;
}

class MemoryParser final {
public:
    ParsedMemory parse(const QString &source)
    {
        for (const QString &line : source.split(u'\n')) {
            ++m_line;
            if (!line.trimmed().isEmpty()) {
                readLine(line);
            }
        }
        if (m_result.picture.blocks.empty()) {
            m_line = 1;
            fault(1, Text::tr("The picture is empty. Begin with a line “stack main” and indented rows below it."));
        }
        resolveTargets();
        return std::move(m_result);
    }

private:
    void fault(int column, const QString &message) { m_result.faults.push_back({m_line, column, message}); }

    void readLine(const QString &line)
    {
        if (line[0].isSpace()) {
            readRow(trimmed({line, 1}));
        } else if (line.startsWith("caption:"_L1)) {
            m_result.picture.caption = line.sliced(8).trimmed();
        } else {
            readBlock(line.trimmed());
        }
    }

    void readBlock(const QString &line)
    {
        const QString word = line.section(u' ', 0, 0);
        const QString name = line.section(u' ', 1).trimmed();
        MemoryBlock block{MemoryArea::Stack, name, {}};
        if (word == "heap"_L1 || word == "static"_L1) {
            block.area = word == "heap"_L1 ? MemoryArea::Heap : MemoryArea::Static;
        } else if (word != "stack"_L1) {
            fault(1, Text::tr("“%1” begins no block. Write “stack FRAME”, “heap”, “static” or “caption: TEXT”, and "
                              "indent the rows below it.")
                         .arg(word.left(40)));
            return;
        }
        m_result.picture.blocks.push_back(std::move(block));
    }

    void readRow(const Piece &line)
    {
        static const QRegularExpression form(u"^([^:\\s][^:]*?)\\s*:(\\s.*)?$"_s);
        const QRegularExpressionMatch match = form.match(line.text);
        if (!match.hasMatch() || m_result.picture.blocks.empty()) {
            fault(line.column, Text::tr("This is no row. Below a line such as “stack main” write “name: value”, as in "
                                        "“order: ptr -> text, len 12”."));
            return;
        }
        if (++m_rows > mostRows) {
            fault(line.column, Text::tr("A picture has at most %1 rows. Show less.").arg(mostRows));
            return;
        }
        MemoryBlock &block = m_result.picture.blocks.back();
        const QString name = match.captured(1);
        if (std::ranges::find(block.rows, name, &MemoryRow::name) != block.rows.end()) {
            fault(line.column, Text::tr("“%1” stands twice in this block. Name one of them differently.").arg(name));
        }
        block.rows.push_back({name, {}, MemoryState::Live});
        const Piece list{match.captured(2), line.column + static_cast<int>(match.capturedStart(2))};
        if (!list.text.trimmed().isEmpty()) {
            readItems(block.rows.back(), list);
        }
    }

    void readItems(MemoryRow &row, const Piece &list)
    {
        for (const Piece &item : splitItems(list)) {
            if (item.text.isEmpty()) {
                fault(item.column, Text::tr("There is nothing between two commas. Remove one."));
            } else if (const std::optional<MemoryState> state = stateOf(item.text)) {
                row.state = *state;
            } else if (row.cells.size() == mostCells) {
                fault(item.column, Text::tr("A row has at most %1 values. Show less.").arg(mostCells));
                return;
            } else {
                row.cells.push_back(readCell(row, item));
            }
        }
    }

    MemoryCell readCell(const MemoryRow &row, const Piece &item)
    {
        static const QRegularExpression arrow(u"^([^\"]*?)(->|~>|=>)\\s*(\\S.*)?$"_s);
        static const QRegularExpression labelled(u"^([A-Za-z_][A-Za-z0-9_]*)\\s+(.+)$"_s);
        if (const auto match = arrow.match(item.text); match.hasMatch()) {
            MemoryCell cell{match.captured(1).trimmed(), {}, static_cast<int>(m_result.picture.arrows.size())};
            const Piece target{match.captured(3), item.column + static_cast<int>(match.capturedStart(3))};
            addArrow(row, arrowKindOf(match.captured(2)), target, item.column);
            return cell;
        }
        if (hasOpenText(item.text)) {
            fault(item.column, Text::tr("A quotation mark is missing here."));
        }
        if (const auto match = labelled.match(item.text); match.hasMatch()) {
            return {match.captured(1), match.captured(2), -1};
        }
        return {{}, item.text, -1};
    }

    void addArrow(const MemoryRow &row, ArrowKind kind, const Piece &target, int itemColumn)
    {
        static const QRegularExpression form(u"^(.*?)(?:\\[([0-9]*\\.\\.=?[0-9]*)\\])?$"_s);
        const QRegularExpressionMatch match = form.match(target.text);
        MemoryArrow arrow;
        arrow.kind = kind;
        arrow.fromBlock = static_cast<int>(m_result.picture.blocks.size()) - 1;
        arrow.fromRow = static_cast<int>(m_result.picture.blocks.back().rows.size()) - 1;
        arrow.fromCell = static_cast<int>(row.cells.size());
        arrow.part = match.captured(2);
        m_result.picture.arrows.push_back(arrow);
        m_targets.push_back({match.captured(1), m_line, target.text.isEmpty() ? itemColumn : target.column});
    }

    // Every row that a target can mean: "name", or "frame.name" when no row is called exactly so.
    [[nodiscard]] std::vector<std::pair<int, int>> candidates(const QString &frame, const QString &name) const
    {
        std::vector<std::pair<int, int>> found;
        const std::vector<MemoryBlock> &blocks = m_result.picture.blocks;
        for (int block = 0; block < std::ssize(blocks); ++block) {
            const MemoryBlock &candidate = blocks[static_cast<std::size_t>(block)];
            for (int row = 0; row < std::ssize(candidate.rows); ++row) {
                const bool named = candidate.rows[static_cast<std::size_t>(row)].name == name;
                if (named && (frame.isEmpty() || candidate.name == frame)) {
                    found.emplace_back(block, row);
                }
            }
        }
        return found;
    }

    void resolveTargets()
    {
        for (std::size_t index = 0; index < m_targets.size(); ++index) {
            const PendingTarget &target = m_targets[index];
            if (target.name == "?"_L1) {
                continue;
            }
            m_line = target.line;
            if (target.name.isEmpty()) {
                fault(target.column, Text::tr("This arrow has no target. Write the name of a row behind it, or “?” for "
                                              "memory that is gone."));
                continue;
            }
            auto found = candidates({}, target.name);
            if (found.empty() && target.name.contains(u'.')) {
                found = candidates(target.name.section(u'.', 0, 0), target.name.section(u'.', 1));
            }
            if (found.size() == 1) {
                m_result.picture.arrows[index].toBlock = found.front().first;
                m_result.picture.arrows[index].toRow = found.front().second;
            } else if (found.empty()) {
                fault(target.column, Text::tr("No row is called “%1”. Write the name of a row, or “?” for memory that "
                                              "is gone.")
                                         .arg(target.name.left(40)));
            } else {
                fault(target.column, Text::tr("Several rows are called “%1”. Write the frame before it, as in "
                                              "“main.%1”.")
                                         .arg(target.name.left(40)));
            }
        }
    }

    ParsedMemory m_result;
    std::vector<PendingTarget> m_targets; ///< one for every arrow
    int m_line = 0;
    int m_rows = 0;
};

} // namespace

ParsedMemory parseMemory(const QString &source)
{
    return MemoryParser().parse(source);
}

} // namespace Ochre::Course
