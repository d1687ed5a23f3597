// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/fixes.h"

#include "base/lineindex.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Fixes", text);
}

Error refusal(const QString &what, const Fix &fix)
{
    return {what, fix.title, tr("The text is unchanged. Check the program again to get fresh suggestions.")};
}

// Edits in ascending order, without overlaps; an insertion stands before a replacement that begins at the same byte.
using Edits = std::vector<Edit>;

bool isBefore(const Edit &left, const Edit &right)
{
    return std::pair(left.byteStart, left.byteEnd) < std::pair(right.byteStart, right.byteEnd);
}

enum class Added { Yes, AlreadyThere, Collides };

// The rules of rustfix (cargo, crates/rustfix/src/replace.rs).
Added addEdit(Edits &edits, const Edit &edit)
{
    const auto next = std::ranges::lower_bound(edits, edit, isBefore);
    if (next != edits.begin() && edit.byteStart < std::prev(next)->byteEnd) {
        return Added::Collides;
    }
    if (next != edits.end()) {
        const bool isSameRange = next->byteStart == edit.byteStart && next->byteEnd == edit.byteEnd;
        if (isSameRange && next->replacement == edit.replacement) {
            return Added::AlreadyThere;
        }
        if (isSameRange || edit.byteEnd > next->byteStart) {
            return Added::Collides;
        }
    }
    edits.insert(next, edit);
    return Added::Yes;
}

bool isContinuation(QByteArrayView source, qsizetype byte)
{
    return byte < source.size() && (static_cast<unsigned char>(source[byte]) & 0xC0U) == 0x80U;
}

bool fits(QByteArrayView source, const Edit &edit)
{
    return edit.byteStart >= 0 && edit.byteStart <= edit.byteEnd && edit.byteEnd <= source.size()
           && !isContinuation(source, edit.byteStart) && !isContinuation(source, edit.byteEnd);
}

// The edits together with those of the fix; `edits` itself is untouched when the fix is refused.
Result<Edits> withFix(QByteArrayView source, Edits edits, const Fix &fix)
{
    if (fix.edits.empty()) {
        return std::unexpected(refusal(tr("This suggestion changes nothing."), fix));
    }
    for (const Edit &edit : fix.edits) {
        if (edit.file != fix.edits.front().file || (!edits.empty() && edit.file != edits.front().file)) {
            return std::unexpected(refusal(tr("This suggestion changes several files at once."), fix));
        }
        if (!fits(source, edit)) {
            return std::unexpected(refusal(tr("This suggestion does not fit into the text any more."), fix));
        }
        if (addEdit(edits, edit) == Added::Collides) {
            return std::unexpected(refusal(tr("This suggestion collides with another change of the same place."), fix));
        }
    }
    return edits;
}

QByteArray replaced(QByteArrayView source, const Edits &edits)
{
    QByteArray result;
    qsizetype done = 0;
    for (const Edit &edit : edits) {
        result.append(source.sliced(done, edit.byteStart - done)).append(edit.replacement);
        done = edit.byteEnd;
    }
    return result.append(source.sliced(done));
}

QList<QByteArray> splitLines(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    if (!lines.isEmpty() && lines.back().isEmpty()) {
        lines.removeLast();
    }
    for (QByteArray &line : lines) {
        if (line.endsWith('\r')) {
            line.chop(1);
        }
    }
    return lines;
}

void dropEqualLines(LineChange &change)
{
    while (!change.before.isEmpty() && !change.after.isEmpty() && change.before.front() == change.after.front()) {
        change.before.removeFirst();
        change.after.removeFirst();
        ++change.line;
    }
    while (!change.before.isEmpty() && !change.after.isEmpty() && change.before.back() == change.after.back()) {
        change.before.removeLast();
        change.after.removeLast();
    }
}

qsizetype endOfLine(const LineIndex &index, int line, qsizetype size)
{
    return line < index.lineCount() ? index.lineStart(line + 1) : size;
}

// The whole lines that edits[first, last) touch, before and after.
LineChange lineChange(QByteArrayView source, const LineIndex &index, std::span<const Edit> edits)
{
    const int line = index.positionAt(edits.front().byteStart).line;
    const qsizetype start = index.lineStart(line);
    const qsizetype end = endOfLine(index, index.positionAt(edits.back().byteEnd).line, source.size());
    Edits shifted(edits.begin(), edits.end());
    for (Edit &edit : shifted) {
        edit.byteStart -= start;
        edit.byteEnd -= start;
    }
    const QByteArrayView lines = source.sliced(start, end - start);
    LineChange change{line, splitLines(lines.toByteArray()), splitLines(replaced(lines, shifted))};
    dropEqualLines(change);
    return change;
}

} // namespace

Result<QByteArray> applyFix(QByteArrayView source, const Fix &fix)
{
    return withFix(source, {}, fix).transform([source](const Edits &edits) { return replaced(source, edits); });
}

AppliedFixes applyFixes(QByteArrayView source, std::span<const Fix> fixes)
{
    AppliedFixes result;
    Edits edits;
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        if (Result<Edits> more = withFix(source, edits, fixes[i])) {
            edits = *std::move(more);
            result.applied.push_back(i);
        } else {
            result.refused.push_back({i, more.error()});
        }
    }
    result.source = replaced(source, edits);
    return result;
}

std::optional<ByteRange> placeholderIn(const Edit &edit)
{
    // Most certain first: code to write, a comment in place of a value, clippy's <item>, a type parameter's name.
    static const std::array patterns{QRegularExpression(uR"((?:todo|unimplemented)!\(\))"_s),
                                     QRegularExpression(uR"(/\*.*?\*/)"_s), QRegularExpression(uR"(^<[a-z_]+>$)"_s),
                                     QRegularExpression(uR"((?<=<|, )(?:[A-Z]|_)(?=[,>]))"_s)};
    const QString text = QString::fromUtf8(edit.replacement);
    for (const QRegularExpression &pattern : patterns) {
        if (const QRegularExpressionMatch match = pattern.match(text); match.hasMatch()) {
            const qsizetype start = text.first(match.capturedStart()).toUtf8().size();
            return ByteRange{start, start + match.captured().toUtf8().size()};
        }
    }
    return std::nullopt;
}

std::optional<ByteRange> placeholderIn(const Fix &fix)
{
    if (fix.applicability != Applicability::HasPlaceholders) {
        return std::nullopt;
    }
    Edits edits = fix.edits;
    std::ranges::stable_sort(edits, isBefore);
    qsizetype growth = 0;
    for (const Edit &edit : edits) {
        if (const std::optional<ByteRange> range = placeholderIn(edit)) {
            const qsizetype start = edit.byteStart + growth;
            return ByteRange{start + range->start, start + range->end};
        }
        growth += edit.replacement.size() - (edit.byteEnd - edit.byteStart);
    }
    return std::nullopt;
}

bool isSafe(const Fix &fix)
{
    return fix.applicability == Applicability::MachineApplicable;
}

Result<std::vector<LineChange>> previewFix(QByteArrayView source, const Fix &fix)
{
    const Result<Edits> edits = withFix(source, {}, fix);
    if (!edits) {
        return std::unexpected(edits.error());
    }
    const LineIndex index(source);
    std::vector<LineChange> changes;
    for (std::size_t first = 0; first < edits->size();) {
        std::size_t last = first + 1;
        while (last < edits->size()
               && index.positionAt((*edits)[last].byteStart).line
                      <= index.positionAt((*edits)[last - 1].byteEnd).line) {
            ++last;
        }
        changes.push_back(lineChange(source, index, std::span(*edits).subspan(first, last - first)));
        first = last;
    }
    return changes;
}

} // namespace Ochre::Diagnostics
