// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/outputview.h"

#include "diagnostics/panicparser.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

constexpr int flushIntervalMs = 33;
constexpr qsizetype flushCharacters = 4096;
constexpr qsizetype queueCharacters = qsizetype{256} * 1024; // beyond it the middle is left out
constexpr int shownLines = 2000;

// The eight colours of a terminal as roles of our palette, so that they stay readable in every theme.
QColor terminalColor(quint32 index, const Design::Palette &colors)
{
    switch (index % 8) {
    case 1:
        return colors.bad;
    case 2:
        return colors.good;
    case 3:
        return colors.warning;
    case 4:
    case 6:
        return colors.info;
    case 5:
        return colors.macro;
    case 0:
        return colors.muted;
    default:
        return colors.text;
    }
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
    m_look = look;
    setFont(look.type.codeSmall());
    document()->setDocumentMargin(look.type.px(16));
}

void OutputView::clearOutput()
{
    m_timer.stop();
    m_queue.clear();
    m_queued = 0;
    m_skipped = 0;
    m_output = {};
    m_error = {};
    clear();
}

void OutputView::appendBytes(const QByteArray &bytes, bool isError)
{
    if (m_queued > queueCharacters) {
        m_skipped += bytes.size();
        return;
    }
    enqueue((isError ? m_error : m_output).feed(bytes), isError);
}

void OutputView::appendInput(const QString &line)
{
    QTextCharFormat format;
    format.setForeground(m_look.palette.info);
    format.setFontItalic(true);
    enqueue({line + u'\n', format, false});
}

void OutputView::finishOutput()
{
    enqueue(m_output.finish(), false);
    enqueue(m_error.finish(), true);
    if (m_skipped > 0) {
        QTextCharFormat format;
        format.setForeground(m_look.palette.muted);
        enqueue({tr("\n… %1 more kB were not shown.\n").arg(m_skipped / 1024 + 1), format, false});
    }
}

void OutputView::enqueue(std::vector<Diagnostics::StyledRun> runs, bool isError)
{
    for (Diagnostics::StyledRun &run : runs) {
        enqueue({std::move(run.text), formatFor(run.style, isError), run.replacesLine});
    }
}

void OutputView::enqueue(Piece piece)
{
    m_queued += piece.text.size();
    m_queue.push_back(std::move(piece));
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void OutputView::flush()
{
    QScrollBar *bar = verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() - 1;
    qsizetype budget = flushCharacters;
    size_t done = 0;
    while (done < m_queue.size() && budget > 0) {
        Piece &piece = m_queue[done];
        if (piece.text.size() > budget) {
            const Piece part{piece.text.first(budget), piece.format, piece.replacesLine};
            insert(part);
            piece.text.remove(0, budget);
            piece.replacesLine = false;
            m_queued -= budget;
            break;
        }
        insert(piece);
        budget -= piece.text.size();
        m_queued -= piece.text.size();
        ++done;
    }
    m_queue.erase(m_queue.begin(), m_queue.begin() + static_cast<qsizetype>(done));
    if (follows) {
        bar->setValue(bar->maximum());
    }
    if (m_queue.empty()) {
        m_timer.stop();
    }
}

void OutputView::insert(const Piece &piece)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (piece.replacesLine) {
        cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    cursor.insertText(piece.text, piece.format);
}

QTextCharFormat OutputView::formatFor(const Diagnostics::SgrStyle &style, bool isError) const
{
    QTextCharFormat format;
    const Design::Palette &colors = m_look.palette;
    QColor color = isError ? colors.bad : colors.text;
    if (style.foreground.kind == Diagnostics::SgrColor::Kind::Palette && style.foreground.value < 16) {
        color = terminalColor(style.foreground.value, colors);
    } else if (style.faint) {
        color = colors.muted;
    }
    format.setForeground(color);
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
