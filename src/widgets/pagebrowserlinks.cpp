// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The keyboard half of PageBrowser: links with Tab, and the widget among the text.

#include "richtext/pageformat.h"
#include "widgets/pagebrowser.h"
#include "widgets/pagepainter.h"
#include "widgets/widgetspace.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cstdlib>

namespace Ochre::Widgets {

namespace {

/// Addresses that do something in the page.
constexpr QLatin1StringView actionScheme("ochre:");

} // namespace

const std::vector<PageBrowser::Link> &PageBrowser::allLinks() const
{
    if (!m_linksKnown) {
        collectLinks();
    }
    return m_links;
}

void PageBrowser::collectLinks() const
{
    m_links.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); part != block.end(); ++part) {
            const QTextFragment fragment = part.fragment();
            const QString href = fragment.charFormat().anchorHref();
            if (href.isEmpty()) {
                continue;
            }
            const int end = fragment.position() + fragment.length();
            // A link with code in it is several fragments.
            if (!m_links.empty() && m_links.back().href == href && m_links.back().end == fragment.position()) {
                m_links.back().end = end;
            } else if (!m_links.empty() && m_links.back().href == href && href.startsWith(actionScheme)) {
                m_links.back() = {fragment.position(), end, href}; // a title and its action are one for the keyboard
            } else {
                m_links.push_back({fragment.position(), end, href});
            }
        }
    }
    m_linksKnown = true;
    refindFocus();
}

// Links come and go while the page is read; the keyboard stays on the same one, or on none.
void PageBrowser::refindFocus() const
{
    if (m_focused < 0) {
        return;
    }
    m_focused = -1;
    int nearest = 0;
    for (std::size_t index = 0; index < m_links.size(); ++index) {
        const int distance = std::abs(m_links[index].start - m_focusedPlace.position());
        if (m_links[index].href == m_focusedHref && (m_focused < 0 || distance < nearest)) {
            m_focused = static_cast<int>(index);
            nearest = distance;
        }
    }
}

QStringList PageBrowser::links() const
{
    QStringList result;
    for (const Link &link : allLinks()) {
        result << link.href;
    }
    return result;
}

QString PageBrowser::focusedLink() const
{
    const auto &links = allLinks();
    return m_focused < 0 ? QString() : links[static_cast<std::size_t>(m_focused)].href;
}

void PageBrowser::focusLink(const QString &href)
{
    const auto found = std::ranges::find(allLinks(), href, &Link::href);
    setFocusedLink(found == allLinks().end() ? -1 : static_cast<int>(found - allLinks().begin()));
}

int PageBrowser::nextLink(bool forward) const
{
    const auto &links = allLinks();
    const int count = static_cast<int>(links.size());
    if (m_focused >= 0) {
        const int next = m_focused + (forward ? 1 : -1);
        return next >= 0 && next < count ? next : -1;
    }
    // From nowhere: the first link that is on the screen, or the last one when going backwards.
    const qreal top = verticalScrollBar()->value();
    const qreal bottom = top + viewport()->height();
    int found = -1;
    for (int index = 0; index < count; ++index) {
        const qreal y = topOf(links[static_cast<std::size_t>(index)].start);
        if (forward && y >= top) {
            return index;
        }
        found = y < bottom ? index : found;
    }
    return forward ? -1 : found;
}

bool PageBrowser::focusNextPrevChild(bool next)
{
    const int link = nextLink(next);
    if (link >= 0) {
        setFocusedLink(link);
        return true;
    }
    setFocusedLink(-1);
    // The anchors are ours to go through: QTextBrowser would do it once more.
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    return QTextEdit::focusNextPrevChild(next); // clazy:exclude=skipped-base-method
}

void PageBrowser::setFocusedLink(int index)
{
    const auto &links = allLinks(); // what is known of the old one must not be mixed with the new one
    m_focused = index;
    viewport()->update();
    if (index < 0) {
        tellLink({});
        return;
    }
    const Link &link = links[static_cast<std::size_t>(index)];
    m_focusedHref = link.href;
    m_focusedPlace = QTextCursor(document());
    m_focusedPlace.setPosition(link.start);
    const qreal y = topOf(link.start);
    const int top = verticalScrollBar()->value();
    const int margin = m_look.type.px(40);
    if (y < top || y + margin > top + viewport()->height()) {
        verticalScrollBar()->setValue(static_cast<int>(y) - viewport()->height() / 3);
    }
    QTextCursor words(document());
    words.setPosition(link.start);
    words.setPosition(link.end, QTextCursor::KeepAnchor);
    tellLink(link.href);
    QAccessibleAnnouncementEvent announcement(this, words.selectedText());
    QAccessible::updateAccessibility(&announcement);
}

// What was told of a link would otherwise stand there when the link is left or gone.
void PageBrowser::tellLink(const QString &href)
{
    if (href != m_toldHref) {
        m_toldHref = href;
        emit linkHovered(href);
    }
}

void PageBrowser::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !focusedLink().isEmpty()) {
        const QString href = focusedLink();
        emit linkActivated(href);
        // What unfolds moves the links behind it, and the keyboard must stay where it was; a jump leaves its link
        // behind.
        if (href.startsWith(u'#')) {
            setFocusedLink(-1);
        } else {
            focusLink(href);
        }
        event->accept();
    } else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Home) {
        verticalScrollBar()->setValue(0);
    } else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_End) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else {
        QTextBrowser::keyPressEvent(event);
    }
}

void PageBrowser::mousePressEvent(QMouseEvent *event)
{
    setFocusedLink(-1);
    QTextBrowser::mousePressEvent(event);
}

void PageBrowser::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    if (m_focused >= 0) {
        tellLink({});
    }
    viewport()->update();
}

void PageBrowser::setInlineWidget(QWidget *widget)
{
    m_inline = widget;
    widget->setParent(viewport());
    widget->installEventFilter(this);
    widget->hide();
}

void PageBrowser::documentWritten()
{
    m_linksKnown = false;
    m_focused = -1;
    tellLink({});
    m_inlinePlace = {};
    for (QTextBlock block = document()->lastBlock(); block.isValid() && m_inlinePlace.isNull();
         block = block.previous()) {
        const QTextBlock::iterator part = block.begin();
        if (part != block.end() && part.fragment().charFormat().objectType() == Richtext::PageMark::widgetObject) {
            m_inlinePlace = QTextCursor(block);
        }
    }
    reserveInlineWidget();
    placeInlineWidget();
}

void PageBrowser::reserveInlineWidget()
{
    if (!m_inline || m_inlinePlace.isNull()) {
        return;
    }
    const int width = viewport()->width() - 4;
    const int height = m_inline->hasHeightForWidth() ? m_inline->heightForWidth(width) : m_inline->sizeHint().height();
    // The room has no width of its own: a wide one would widen the column that decides its width.
    if (m_room->size() != QSizeF(1, height)) {
        m_room->setSize(QSizeF(1, height));
        document()->markContentsDirty(m_inlinePlace.position(), 1);
    }
    placeInlineWidget();
}

void PageBrowser::placeInlineWidget()
{
    if (!m_inline) {
        return;
    }
    m_inline->setVisible(!m_inlinePlace.isNull());
    if (!m_inlinePlace.isNull()) {
        const QRectF block = document()->documentLayout()->blockBoundingRect(m_inlinePlace.block());
        const QSizeF size = m_room->size();
        m_inline->setGeometry(2, static_cast<int>(block.top()) - verticalScrollBar()->value(), viewport()->width() - 4,
                              static_cast<int>(size.height()));
    }
}

bool PageBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_inline && event->type() == QEvent::LayoutRequest) {
        reserveInlineWidget();
    }
    return QTextBrowser::eventFilter(watched, event);
}

} // namespace Ochre::Widgets
