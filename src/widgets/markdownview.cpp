// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/markdownview.h"

#include "richtext/terms.h"

#include <QUrl>
#include <QWheelEvent>

#include <cmath>

namespace Ochre::Widgets {

MarkdownView::MarkdownView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setStyleSheet(QStringLiteral("QTextBrowser { background: transparent; }")); // not of its menus
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (Richtext::Term::kindOf(url.toString()) != Richtext::Term::Kind::None) {
            emit termActivated(url.toString());
        } else {
            emit linkActivated(url.toString());
        }
    });
}

void MarkdownView::showMarkdown(const QString &markdown, Richtext::Role role)
{
    m_markdown = markdown;
    m_role = role;
    write();
    setVisible(!markdown.isEmpty());
    fit();
}

// What was hidden meanwhile stays hidden: it may be an answer.
void MarkdownView::setLook(const Design::Look &look)
{
    m_look = look;
    write();
    fit();
}

void MarkdownView::write()
{
    Richtext::setMarkdown(*document(), m_markdown, m_role, m_look, m_terms);
    document()->setDocumentMargin(0);
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void MarkdownView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page around it scrolls
}

void MarkdownView::fit()
{
    document()->setTextWidth(viewport()->width());
    const int height = static_cast<int>(std::ceil(document()->size().height()));
    if (height != this->height()) {
        setFixedHeight(height);
    }
}

} // namespace Ochre::Widgets
