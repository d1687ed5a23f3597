// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pagebrowser.h"

#include "richtext/pageformat.h"
#include "widgets/pagepainter.h"
#include "widgets/widgetspace.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QMimeData>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace Ochre::Widgets {

namespace {

constexpr int pageMargin = 28;

/// The width of a line of ordinary English text.
qreal columnWidth(const QFont &font, int characters)
{
    const QString sample = QStringLiteral("Every value has one owner, and the compiler keeps the books about it all.");
    return QFontMetricsF(font).horizontalAdvance(sample) / static_cast<qreal>(sample.size()) * characters;
}

} // namespace

PageBrowser::PageBrowser(QWidget *parent)
    : QTextBrowser(parent)
    , m_room(new WidgetSpace(this))
{
    setOpenLinks(false);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    setFocusPolicy(Qt::StrongFocus);
    document()->documentLayout()->registerHandler(Richtext::PageMark::widgetObject, m_room);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { emit linkActivated(url.toString()); });
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &url) { tellLink(url.toString()); });
    connect(document(), &QTextDocument::contentsChanged, this, [this] { m_linksKnown = false; });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &PageBrowser::placeInlineWidget);
}

void PageBrowser::setLook(const Design::Look &look)
{
    m_look = look;
    layoutColumn();
    viewport()->update();
    update();
}

void PageBrowser::setLineLength(int characters)
{
    m_lineLength = characters;
    layoutColumn();
}

QVariant PageBrowser::loadResource(int /*type*/, const QUrl & /*name*/)
{
    return {}; // a lesson is one text: nothing is ever fetched for it
}

bool PageBrowser::event(QEvent *event)
{
    if (event->type() == QEvent::Leave || event->type() == QEvent::Hide) {
        tellLink({});
    }
    if (event->type() == QEvent::Paint) {
        // The margins beside the column belong to the page too.
        QPainter(this).fillRect(rect(), m_look.palette.page);
    }
    return QTextBrowser::event(event);
}

void PageBrowser::layoutColumn()
{
    const int margin = m_look.type.px(pageMargin) - 2;
    const int available = width() - verticalScrollBar()->sizeHint().width();
    const int widest = static_cast<int>(columnWidth(m_look.type.body(), m_lineLength)) + 4;
    const int column = std::min(widest, std::max(available - 2 * margin, m_look.type.px(160)));
    const int side = std::max(0, (available - column) / 2);
    const QMargins margins(side, 0, std::max(0, available - column - side), 0);
    if (viewportMargins() != margins) {
        setViewportMargins(margins);
    }
    // The document follows the column, not the viewport, whose resize events arrive in an order of their own.
    if (lineWrapColumnOrWidth() != column) {
        setLineWrapColumnOrWidth(column); // lays the whole lesson out anew
    }
    reserveInlineWidget();
}

void PageBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    layoutColumn();
    emit placeChanged();
}

void PageBrowser::scrollContentsBy(int dx, int dy)
{
    QTextBrowser::scrollContentsBy(dx, dy);
    placeInlineWidget();
    emit placeChanged();
}

void PageBrowser::paintEvent(QPaintEvent *event)
{
    const QPointF offset(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), m_look.palette.page);
        painter.translate(offset);
        PagePainter(*document(), m_look).paint(painter, QRectF(event->rect()).translated(-offset));
    }
    QTextBrowser::paintEvent(event);
    if (m_focused >= 0 && hasFocus()) {
        QPainter painter(viewport());
        painter.translate(offset);
        paintFocus(painter);
    }
}

void PageBrowser::paintFocus(QPainter &painter) const
{
    const auto &links = allLinks();
    if (m_focused < 0) {
        return; // it is gone
    }
    const Link &link = links[static_cast<std::size_t>(m_focused)];
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.palette.accent, 2));
    for (const QRectF &rect : PagePainter::rectsOf(*document(), link.start, link.end)) {
        painter.drawRoundedRect(rect.adjusted(-3, -2, 3, 2), 4, 4);
    }
}

qreal PageBrowser::topOf(int position) const
{
    return document()->documentLayout()->blockBoundingRect(document()->findBlock(position)).top();
}

void PageBrowser::scrollToPosition(int position, int offset)
{
    // A remembered offset can be any number.
    const double aim = topOf(position) + offset;
    verticalScrollBar()->setValue(static_cast<int>(std::clamp(aim, 0.0, double(verticalScrollBar()->maximum()))));
}

QPoint PageBrowser::globalPosition(const QString &href) const
{
    for (const Link &link : allLinks()) {
        if (link.href == href) {
            const auto rects = PagePainter::rectsOf(*document(), link.start, link.end);
            const QPointF corner = rects.empty() ? QPointF() : rects.front().bottomLeft();
            return viewport()->mapToGlobal(corner.toPoint() - QPoint(0, verticalScrollBar()->value()));
        }
    }
    return viewport()->mapToGlobal(QPoint());
}

QMimeData *PageBrowser::createMimeDataFromSelection() const
{
    const QTextCursor selection = textCursor();
    QString text;
    QTextCursor inside(document());
    const QString selected = selection.selectedText();
    for (qsizetype index = 0; index < selected.size(); ++index) {
        const QChar character = selected[index];
        if (character == QChar::ObjectReplacementCharacter) {
            // A picture is copied as its description.
            inside.setPosition(selection.selectionStart() + static_cast<int>(index) + 1);
            text += inside.charFormat().stringProperty(Richtext::PageMark::replacement);
        } else if (character == QChar::ParagraphSeparator || character == QChar::LineSeparator
                   || character == QChar(0xfdd0) || character == QChar(0xfdd1)) {
            text += u'\n';
        } else {
            text += character == QChar::Nbsp ? QChar(u' ') : character;
        }
    }
    auto *mime = new QMimeData;
    mime->setText(text);
    return mime;
}

} // namespace Ochre::Widgets
