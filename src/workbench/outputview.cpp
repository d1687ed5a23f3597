// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/outputview.h"

#include "diagnostics/panicparser.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <array>
#include <utility>

namespace Ochre::Workbench {

namespace {

constexpr int flushIntervalMs = 33;
constexpr qsizetype flushBytes = 4096;
constexpr qsizetype queueBytes = qsizetype{256} * 1024; // beyond it the oldest that is not shown yet is left out
constexpr int shownLines = 2000;

/// Colours by role, kept in the format of a text so that it can follow another theme.
enum class Ink { Text, Muted, Bad, Good, Warning, Info, Macro };
constexpr int inkProperty = QTextFormat::UserProperty;

QColor colorOf(Ink ink, const Design::Palette &colors)
{
    switch (ink) {
    case Ink::Text:
        break;
    case Ink::Muted:
        return colors.muted;
    case Ink::Bad:
        return colors.bad;
    case Ink::Good:
        return colors.good;
    case Ink::Warning:
        return colors.warning;
    case Ink::Info:
        return colors.info;
    case Ink::Macro:
        return colors.macro;
    }
    return colors.text;
}

bool hasOtherInks(const Design::Palette &before, const Design::Palette &now)
{
    constexpr std::array inks{Ink::Text, Ink::Muted, Ink::Bad, Ink::Good, Ink::Warning, Ink::Info, Ink::Macro};
    return std::ranges::any_of(inks, [&](Ink ink) { return colorOf(ink, before) != colorOf(ink, now); });
}

// The eight colours of a terminal as roles of our palette, so that they stay readable in every theme.
Ink terminalInk(quint32 index)
{
    switch (index % 8) {
    case 1:
        return Ink::Bad;
    case 2:
        return Ink::Good;
    case 3:
        return Ink::Warning;
    case 4:
    case 6:
        return Ink::Info;
    case 5:
        return Ink::Macro;
    case 0:
        return Ink::Muted;
    default:
        return Ink::Text;
    }
}

void dip(QTextCharFormat &format, Ink ink, const Design::Palette &colors)
{
    format.setForeground(colorOf(ink, colors));
    format.setProperty(inkProperty, static_cast<int>(ink));
}

} // namespace

OutputView::OutputView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setMaximumBlockCount(shownLines);
    setMouseTracking(true);
    m_timer.setInterval(flushIntervalMs);
    connect(&m_timer, &QTimer::timeout, this, &OutputView::flush);
}

void OutputView::setLook(const Design::Look &look)
{
    const bool isOther = hasOtherInks(m_look.palette, look.palette); // another zoom alone changes no colour
    m_look = look;
    setFont(look.type.codeSmall());
    document()->setDocumentMargin(look.type.px(16));
    if (isOther) {
        recolour();
    }
}

// What was printed under another theme.
void OutputView::recolour()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        // What they are is read first: neighbours of one format become one part.
        struct Part {
            int from;
            int to;
            QTextCharFormat format;
        };
        std::vector<Part> parts;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            parts.push_back({part.position(), part.position() + part.length(), part.charFormat()});
        }
        for (Part &part : parts) {
            dip(part.format, static_cast<Ink>(part.format.intProperty(inkProperty)), m_look.palette);
            cursor.setPosition(part.from);
            cursor.setPosition(part.to, QTextCursor::KeepAnchor);
            cursor.setCharFormat(part.format);
        }
    }
    cursor.endEditBlock();
}

void OutputView::clearOutput()
{
    m_timer.stop();
    m_queue.clear();
    m_queued = 0;
    m_gap = 0;
    m_skipped = 0;
    m_output = {};
    m_error = {};
    clear();
}

void OutputView::appendBytes(const QByteArray &bytes, bool isError)
{
    enqueue({isError ? Chunk::Kind::Error : Chunk::Kind::Output, bytes});
}

void OutputView::appendInput(const QString &line)
{
    enqueue({Chunk::Kind::Input, line.toUtf8() + '\n'});
}

void OutputView::finishOutput()
{
    enqueue({Chunk::Kind::End, {}});
}

void OutputView::enqueue(Chunk chunk)
{
    m_queued += chunk.bytes.size();
    m_queue.push_back(std::move(chunk));
    dropOldest();
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

// What came last says most: how the program ended. Nobody could have read what is dropped: it is more than the lines
// that are shown.
void OutputView::dropOldest()
{
    while (m_queued > queueBytes) {
        Chunk &oldest = m_queue.front();
        const qsizetype dropped = std::min(oldest.bytes.size(), m_queued - queueBytes);
        oldest.bytes.remove(0, dropped);
        m_queued -= dropped;
        m_gap += dropped;
        if (oldest.bytes.isEmpty()) {
            m_queue.pop_front();
        }
    }
}

void OutputView::flush()
{
    QScrollBar *bar = verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() - 1;
    showGap();
    for (qsizetype budget = flushBytes; budget > 0 && !m_queue.empty();) {
        Chunk &first = m_queue.front();
        const QByteArray bytes = first.bytes.first(std::min(budget, first.bytes.size()));
        show({first.kind, bytes});
        first.bytes.remove(0, bytes.size());
        m_queued -= bytes.size();
        budget -= std::max<qsizetype>(bytes.size(), 1);
        if (first.bytes.isEmpty()) {
            m_queue.pop_front();
        }
    }
    if (follows) {
        bar->setValue(bar->maximum());
    }
    if (m_queue.empty()) {
        m_timer.stop();
    }
}

// The colours in force before a gap are not known behind it.
void OutputView::showGap()
{
    if (m_gap == 0) {
        return;
    }
    m_output = {};
    m_error = {};
    QTextCharFormat format;
    dip(format, Ink::Muted, m_look.palette);
    insert(tr("\n… %L1 kB of the output are left out here.\n").arg(m_gap / 1024 + 1), format);
    m_skipped += std::exchange(m_gap, 0);
}

void OutputView::show(const Chunk &chunk)
{
    switch (chunk.kind) {
    case Chunk::Kind::Output:
        return show(m_output.feed(chunk.bytes), false);
    case Chunk::Kind::Error:
        return show(m_error.feed(chunk.bytes), true);
    case Chunk::Kind::Input: {
        QTextCharFormat format;
        dip(format, Ink::Info, m_look.palette);
        format.setFontItalic(true);
        return insert(QString::fromUtf8(chunk.bytes), format);
    }
    case Chunk::Kind::End:
        show(m_output.finish(), false);
        return show(m_error.finish(), true);
    }
}

void OutputView::show(const std::vector<Diagnostics::StyledRun> &runs, bool isError)
{
    for (const Diagnostics::StyledRun &run : runs) {
        insert(run.text, formatFor(run.style, isError), run.replacesLine);
    }
}

void OutputView::insert(const QString &text, const QTextCharFormat &format, bool replacesLine)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (replacesLine) {
        cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    cursor.insertText(text, format);
}

QTextCharFormat OutputView::formatFor(const Diagnostics::SgrStyle &style, bool isError) const
{
    QTextCharFormat format;
    Ink ink = isError ? Ink::Bad : Ink::Text;
    if (style.foreground.kind == Diagnostics::SgrColor::Kind::Palette && style.foreground.value < 16) {
        ink = terminalInk(style.foreground.value);
    } else if (style.faint) {
        ink = Ink::Muted;
    }
    dip(format, ink, m_look.palette);
    format.setFontWeight(style.bold ? QFont::Bold : QFont::Normal);
    format.setFontItalic(style.italic);
    format.setFontUnderline(style.underline);
    format.setFontStrikeOut(style.strikeOut);
    return format;
}

bool OutputView::activateLocation(const QTextCursor &cursor)
{
    const auto locations = Diagnostics::findLocations(cursor.block().text());
    const auto hit = std::ranges::find_if(locations, [&cursor](const Diagnostics::LocationRange &range) {
        return cursor.positionInBlock() >= range.start && cursor.positionInBlock() <= range.start + range.length;
    });
    if (hit == locations.end()) {
        return false;
    }
    emit locationActivated(hit->location.file, hit->location.line, hit->location.column);
    return true;
}

void OutputView::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    const QTextCursor cursor = cursorForPosition(event->position().toPoint());
    const auto locations = Diagnostics::findLocations(cursor.block().text());
    const bool overLink = std::ranges::any_of(locations, [&cursor](const Diagnostics::LocationRange &range) {
        return cursor.positionInBlock() >= range.start && cursor.positionInBlock() < range.start + range.length;
    });
    viewport()->setCursor(overLink ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void OutputView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection()) {
        activateLocation(cursorForPosition(event->position().toPoint()));
    }
}

void OutputView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || !activateLocation(textCursor())) {
        QPlainTextEdit::keyPressEvent(event);
    }
}

} // namespace Ochre::Workbench
