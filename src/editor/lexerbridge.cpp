// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/lexerbridge.h"

#include "editor/sourceview.h"

#include <algorithm>
#include <utility>

namespace Ochre::Editor {

namespace {

constexpr qint64 budgetMs = 20;
constexpr int foldBase = SourceView::SC_FOLDLEVELBASE;

/// Bytes that UTF-16 units [start, start + length) take in UTF-8; a surrogate pair counts with its first half.
qsizetype utf8Length(QStringView text)
{
    qsizetype bytes = 0;
    for (const QChar unit : text) {
        if (unit.isLowSurrogate()) {
            continue;
        }
        bytes += unit.unicode() < 0x80 ? 1 : unit.unicode() < 0x800 ? 2 : unit.isHighSurrogate() ? 4 : 3;
    }
    return bytes;
}

} // namespace

LexerBridge::LexerBridge(SourceView &view, const QString &language)
    : QObject(&view)
    , m_view(view)
    , m_highlighter(language)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, [this] { styleTo(m_view.lineCount() - 1); });
    connect(&view, &SourceView::textEdited, this, &LexerBridge::noteChange);
    connect(&view, &QsciScintillaBase::SCN_STYLENEEDED, this,
            [this](int position) { styleTo(m_view.lineAt(position)); });
}

int LexerBridge::styleNumber(int format)
{
    return format < SourceView::STYLE_DEFAULT ? format : format + 32;
}

void LexerBridge::applyStyles(Design::Scheme scheme)
{
    int format = 0;
    for (const Highlighting::TextStyle &style : m_highlighter.styles(scheme)) {
        const int number = styleNumber(format++);
        m_view.SendScintilla(SourceView::SCI_STYLESETFORE, static_cast<unsigned long>(number), style.color);
        m_view.send(SourceView::SCI_STYLESETWEIGHT, number, style.bold ? 600 : 400);
        m_view.send(SourceView::SCI_STYLESETITALIC, number, style.italic ? 1 : 0);
        m_view.send(SourceView::SCI_STYLESETUNDERLINE, number, style.underline ? 1 : 0);
    }
}

void LexerBridge::noteChange(const TextChange &change)
{
    const int line = change.line;
    const int known = static_cast<int>(m_lines.size());
    if (line >= known) {
        return; // not styled yet
    }
    // The line below the change was styled from the end state of the last line the change replaces: that one is kept,
    // so that the new end state is compared with what the rest relies on.
    const auto place = m_lines.begin() + line;
    if (change.linesAdded > 0) {
        m_lines.insert(place, static_cast<size_t>(change.linesAdded), Line{.endState = -1});
    } else if (change.linesAdded < 0) {
        m_lines.erase(place, place + std::min(-change.linesAdded, known - line - 1));
    }
    const int lastChanged = line + std::max(0, change.linesAdded);
    if (isDirty()) {
        m_lastDirty = m_lastDirty > line ? std::max(lastChanged, m_lastDirty + change.linesAdded) : lastChanged;
        m_firstDirty = std::min(m_firstDirty, line);
    } else {
        m_firstDirty = line;
        m_lastDirty = lastChanged;
    }
}

void LexerBridge::finish()
{
    while (firstStaleLine() < m_view.lineCount()) {
        styleTo(m_view.lineCount() - 1);
    }
}

int LexerBridge::firstStaleLine() const
{
    return isDirty() ? m_firstDirty : static_cast<int>(m_lines.size());
}

void LexerBridge::styleTo(int lastLine)
{
    const int last = std::min(lastLine, m_view.lineCount() - 1);
    const QDeadlineTimer deadline(budgetMs);
    if (isDirty()) {
        restyle(m_firstDirty, last, deadline);
    }
    if (!isDirty()) {
        restyle(static_cast<int>(m_lines.size()), last, deadline);
    }
    const int stale = firstStaleLine();
    if (!isDirty()) {
        // What was styled before and is still right needs no second pass: only the watermark has to move.
        m_view.send(SourceView::SCI_STARTSTYLING,
                    stale < m_view.lineCount() ? m_view.lineStart(stale) : m_view.length());
    }
    if (stale < m_view.lineCount()) {
        m_timer.start();
    }
}

void LexerBridge::restyle(int line, int lastLine, const QDeadlineTimer &deadline)
{
    m_pendingStart = m_view.lineStart(line);
    for (; line <= lastLine; ++line) {
        if ((line & 15) == 15 && deadline.hasExpired()) {
            break;
        }
        const bool settled = styleLine(line);
        if (isDirty() && noteStyled(line, settled)) {
            ++line;
            break;
        }
    }
    flush(line);
}

/// Moves the dirty range past `line`; true when nothing is dirty any more.
bool LexerBridge::noteStyled(int line, bool settled)
{
    m_firstDirty = line + 1;
    if (line >= m_lastDirty) {
        m_lastDirty = settled ? line : line + 1;
    }
    if (m_firstDirty >= static_cast<int>(m_lines.size())) {
        m_lastDirty = line;
    }
    return !isDirty();
}

bool LexerBridge::styleLine(int line)
{
    const qsizetype start = m_view.lineStart(line);
    const qsizetype next = line + 1 < m_view.lineCount() ? m_view.lineStart(line + 1) : m_view.length();
    const auto index = static_cast<size_t>(line);
    const int before = line == 0 ? Highlighting::LineHighlighter::initialState : m_lines[index - 1].endState;
    const QByteArray bytes = m_view.textRange(start, m_view.lineEnd(line));
    const QString text = QString::fromUtf8(bytes);
    const Highlighting::LineRuns &result = m_highlighter.highlightLine(text, before);
    m_pending += styleBytes(text, bytes.size(), next - start, result.runs);
    ++m_highlighted;

    const Line now{.endState = result.endState, .foldChange = result.foldChange, .lowestFold = result.lowestFold};
    if (index >= m_lines.size()) {
        m_lines.push_back(now);
        return false;
    }
    return std::exchange(m_lines[index], now).endState == now.endState;
}

QByteArray LexerBridge::styleBytes(const QString &text, qsizetype textBytes, qsizetype size,
                                   const std::vector<Highlighting::Run> &runs) const
{
    QByteArray styles(size, '\0');
    const bool isAscii = text.size() == textBytes;
    qsizetype at = 0;
    for (const Highlighting::Run &run : runs) {
        const qsizetype length = isAscii ? run.length : utf8Length(QStringView(text).sliced(run.start, run.length));
        std::fill_n(styles.begin() + at, std::min(length, size - at), static_cast<char>(styleNumber(run.format)));
        at += length;
    }
    return styles;
}

void LexerBridge::flush(int lineAfter)
{
    if (m_pending.isEmpty()) {
        return;
    }
    m_view.send(SourceView::SCI_STARTSTYLING, m_pendingStart);
    m_view.sendText(SourceView::SCI_SETSTYLINGEX, m_pending.size(), m_pending);
    m_pending.clear();
    setFoldLevels(m_view.lineAt(m_pendingStart), lineAfter);
}

/// Levels of the lines from `line` on; past `lineAfter` it stops where they are what they were.
void LexerBridge::setFoldLevels(int line, int lineAfter)
{
    const int known = static_cast<int>(m_lines.size());
    const qsizetype previous = line == 0 ? 0 : m_view.send(SourceView::SCI_GETFOLDLEVEL, line - 1) >> 16;
    int level = std::max(0, static_cast<int>(previous) - foldBase);
    for (; line < known; ++line) {
        const Line &info = m_lines[static_cast<size_t>(line)];
        const int end = std::max(0, level + info.foldChange);
        const int lowest = std::max(0, level + info.lowestFold);
        const int own = end > lowest ? lowest : level; // "} else {" stays visible when the part above it is folded
        const qsizetype header = end > own ? SourceView::SC_FOLDLEVELHEADERFLAG : 0;
        const qsizetype value = (foldBase + own) | header | (static_cast<qsizetype>(foldBase + end) << 16);
        level = end;
        if (m_view.send(SourceView::SCI_GETFOLDLEVEL, line) != value) {
            m_view.send(SourceView::SCI_SETFOLDLEVEL, line, value);
        } else if (line >= lineAfter) {
            return;
        }
    }
}

} // namespace Ochre::Editor
