// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/changesview.h"

#include <QFuture>
#include <QMimeData>
#include <QPainter>
#include <QPaintEvent>
#include <QPromise>
#include <QTextBlock>
#include <QTextLayout>
#include <QThreadPool>

#include <algorithm>

namespace Ochre::Widgets {

namespace {

using Kind = DiffLine::Kind;

constexpr int signWidth = 2;            // the sign and a space
constexpr qsizetype maxAtOnce = 32'768; // bytes of both texts: longer ones are compared on another thread
constexpr int linesAPiece = 400;        // coloured at once, below 20 ms

QString signOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return QStringLiteral("+ ");
    case Kind::Removed:
        return QStringLiteral("− ");
    case Kind::Same:
        break;
    }
    return QStringLiteral("  ");
}

QFuture<Comparison> compareLater(const QByteArray &before, const QByteArray &after)
{
    auto promise = std::make_shared<QPromise<Comparison>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, before, after] {
        promise->addResult(Comparison::between(before, after));
        promise->finish();
    });
    return promise->future();
}

} // namespace

ChangesView::ChangesView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    m_colouring.setInterval(0);
    connect(&m_colouring, &QTimer::timeout, this, &ChangesView::colourOn);
}

void ChangesView::showSource(const QByteArray &source)
{
    ++m_request;
    m_isComparing = false;
    showComparison(Comparison::whole(source));
}

void ChangesView::showChanges(const QByteArray &before, const QByteArray &after)
{
    const int request = ++m_request;
    if (before.size() + after.size() <= maxAtOnce) {
        accept(Comparison::between(before, after));
        return;
    }
    m_isComparing = true;
    compareLater(before, after).then(this, [this, request](const Comparison &comparison) {
        if (request == m_request) {
            accept(comparison);
        }
    });
}

void ChangesView::accept(const Comparison &comparison)
{
    m_isComparing = false;
    showComparison(comparison);
    scrollToChange();
    emit compared();
}

void ChangesView::showComparison(const Comparison &comparison)
{
    m_shown = comparison;
    QString text;
    for (const DiffLine &line : m_shown.lines) {
        text += (&line == &m_shown.lines.front() ? QString() : QStringLiteral("\n"))
                + (m_shown.hasSigns ? signOf(line.kind) : QString()) + m_shown.textOf(line);
    }
    setPlainText(m_shown.isCut ? text + u'\n' + tr("Not everything is shown here.") : text);
    beginColours();
}

void ChangesView::setLook(const Design::Look &look)
{
    m_look = look;
    setFont(look.type.codeSmall());
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    QPalette colors = palette();
    colors.setColor(QPalette::Base, look.palette.editor);
    setPalette(colors);
    beginColours();
}

// The first piece at once: of a short program it is everything.
void ChangesView::beginColours()
{
    m_beforeColours = LineColours(m_shown.before, m_look.scheme);
    m_afterColours = LineColours(m_shown.after, m_look.scheme);
    m_colouring.start();
    colourOn();
    if (m_colouring.isActive()) {
        applyFormats(); // the marks need not wait for the colours
    }
}

void ChangesView::colourOn()
{
    m_afterColours.colourNext(linesAPiece - m_beforeColours.colourNext(linesAPiece));
    if (m_beforeColours.isComplete() && m_afterColours.isComplete()) {
        m_colouring.stop();
        applyFormats();
    }
}

void ChangesView::applyFormats()
{
    QTextCharFormat changed;
    changed.setFontUnderline(true);
    changed.setFontWeight(QFont::Bold);
    QTextBlock block = document()->firstBlock();
    for (size_t index = 0; index < m_shown.lines.size(); ++index) {
        const DiffLine &line = m_shown.lines[index];
        QList<QTextLayout::FormatRange> formats =
            line.after >= 0 ? m_afterColours.of(line.after) : m_beforeColours.of(line.before);
        for (const TextRange &range : m_shown.marks[index]) {
            formats << QTextLayout::FormatRange{static_cast<int>(range.start), static_cast<int>(range.length), changed};
        }
        for (QTextLayout::FormatRange &format : formats) {
            format.start += indent();
        }
        block.layout()->setFormats(formats);
        block = block.next();
    }
    document()->markContentsDirty(0, document()->characterCount());
    viewport()->update();
}

int ChangesView::indent() const
{
    return m_shown.hasSigns ? signWidth : 0;
}

QColor ChangesView::surfaceOf(Kind kind) const
{
    return kind == Kind::Added ? m_look.palette.goodSoft : m_look.palette.badSoft;
}

void ChangesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QRectF place = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset());
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && place.top() <= event->rect().bottom();
         block = block.next()) {
        const auto line = static_cast<size_t>(block.blockNumber());
        place.setHeight(blockBoundingRect(block).height());
        if (line < m_shown.lines.size() && m_shown.lines[line].kind != Kind::Same) {
            painter.fillRect(QRectF(0, place.top(), viewport()->width(), place.height()),
                             surfaceOf(m_shown.lines[line].kind));
        }
        place.moveTop(place.bottom());
    }
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void ChangesView::scrollToChange()
{
    const auto changed =
        std::ranges::find_if(m_shown.lines, [](const DiffLine &line) { return line.kind != Kind::Same; });
    if (changed != m_shown.lines.end()) {
        setTextCursor(QTextCursor(document()->findBlockByNumber(static_cast<int>(changed - m_shown.lines.begin()))));
        centerCursor();
    }
}

QMimeData *ChangesView::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    QStringList lines;
    for (QTextBlock block = document()->findBlock(cursor.selectionStart());
         block.isValid() && block.position() <= cursor.selectionEnd(); block = block.next()) {
        if (static_cast<size_t>(block.blockNumber()) >= m_shown.lines.size()) {
            break; // the sentence that something is missing is no part of the program
        }
        const int from = std::max(indent(), cursor.selectionStart() - block.position());
        const int to = std::min(block.length() - 1, cursor.selectionEnd() - block.position());
        lines << block.text().mid(from, std::max(0, to - from));
    }
    auto *copied = new QMimeData;
    copied->setText(lines.join(u'\n'));
    return copied;
}

} // namespace Ochre::Widgets
