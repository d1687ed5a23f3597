// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QPointer>
#include <QTextBrowser>
#include <QTextCursor>

#include <vector>

namespace Ochre::Widgets {

class WidgetSpace;

/// Shows a lesson as one document in a column of at most 72 characters a line, or as many as it is told: cards and
/// chips painted under the text, links reachable with Tab and shown with a 2 px outline, and room for one widget among
/// the text. Fetches nothing.
class PageBrowser final : public QTextBrowser {
    Q_OBJECT
public:
    explicit PageBrowser(QWidget *parent = nullptr);

    static constexpr int textLine = 72; ///< characters that the eye follows well

    void setLook(const Design::Look &look);
    /// The longest line in characters of ordinary text; tables need more than textLine.
    void setLineLength(int characters);
    /// The widget that takes the place of the object PageMark::widgetObject; becomes a child of the viewport.
    void setInlineWidget(QWidget *widget);
    /// The document was written anew, or a part of it.
    void documentWritten();

    /// Where a position of the document lies, in pixels below its top.
    [[nodiscard]] qreal topOf(int position) const;
    void scrollToPosition(int position, int offset = 0);
    /// Where a link of this address is on the screen; the viewport's corner when there is none.
    [[nodiscard]] QPoint globalPosition(const QString &href) const;

    [[nodiscard]] QString focusedLink() const; ///< its address, empty = none
    [[nodiscard]] QStringList links() const;   ///< addresses in reading order
    void focusLink(const QString &href);

    QVariant loadResource(int type, const QUrl &name) override;

signals:
    void linkActivated(const QString &href);
    void linkHovered(const QString &href); ///< under the pointer or with the keyboard; empty once none is any more
    void placeChanged();                   ///< scrolled, or the text has moved

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void scrollContentsBy(int dx, int dy) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    struct Link {
        int start = 0;
        int end = 0;
        QString href;
    };

    void layoutColumn();
    void collectLinks() const;
    void refindFocus() const;
    void placeInlineWidget();
    void reserveInlineWidget();
    void setFocusedLink(int index);
    void tellLink(const QString &href);
    void paintFocus(QPainter &painter) const;
    [[nodiscard]] int nextLink(bool forward) const;
    [[nodiscard]] const std::vector<Link> &allLinks() const;

    Design::Look m_look;
    int m_lineLength = textLine;
    mutable std::vector<Link> m_links;
    mutable bool m_linksKnown = false;
    mutable int m_focused = -1; ///< index of the link that has the keyboard
    QString m_focusedHref;      ///< its address
    QTextCursor m_focusedPlace; ///< where it begins; moves with the text
    QString m_toldHref;         ///< by linkHovered()
    WidgetSpace *m_room;
    QPointer<QWidget> m_inline;
    QTextCursor m_inlinePlace; // moves with the text; null = there is no room for a widget
};

} // namespace Ochre::Widgets
