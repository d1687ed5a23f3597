// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QWindow>

namespace Ochre {

using namespace Qt::StringLiterals;

/// A learner who has only a mouse. The clicks go to the window, so that whatever covers a control gets them, and what
/// is not on the screen is scrolled to by the wheel.
struct Mouse {
    [[nodiscard]] static bool click(QWidget *widget) { return widget && click(widget, widget->rect().center()); }

    [[nodiscard]] static bool click(QWidget *widget, const QPoint &place)
    {
        if (widget) {
            settle([&] { return QRect(widget->mapTo(widget->window(), place), widget->size()); });
        }
        const auto isThere = [&] { return widget->isVisible() && widget->isEnabled() && isReached(*widget, place); };
        if (!widget || !QTest::qWaitFor(isThere)) {
            qWarning() << "the mouse cannot click" << widget << "for" << (widget ? hit(*widget, place) : nullptr);
            return false;
        }
        QWidget *top = widget->window();
        QTest::mouseMove(top->windowHandle(), widget->mapTo(top, place));
        QTest::mouseClick(top->windowHandle(), Qt::LeftButton, {}, widget->mapTo(top, place));
        return true;
    }

    /// The row of a list or a tree.
    [[nodiscard]] static bool click(QAbstractItemView *view, const QModelIndex &row)
    {
        settle([&] { return view->visualRect(row).translated(view->mapTo(view->window(), QPoint())); });
        return row.isValid() && reach(*view, [&] { return view->visualRect(row); })
               && click(view->viewport(), view->visualRect(row).center());
    }

    /// The first link whose address begins so.
    [[nodiscard]] static bool clickLink(QTextBrowser *page, const QString &beginning)
    {
        for (QTextBlock block = page->document()->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                if (!part.fragment().charFormat().anchorHref().startsWith(beginning)) {
                    continue;
                }
                QTextCursor cursor(page->document());
                cursor.setPosition(part.fragment().position() + 1);
                const auto place = [&] { return page->cursorRect(cursor); };
                return reach(*page, place) && click(page->viewport(), place().center());
            }
        }
        qWarning() << "no link to" << beginning;
        return false;
    }

private:
    /// Waits until what was just opened is laid out: nobody clicks on what moves.
    template<typename Place>
    static void settle(const Place &place)
    {
        QRect before;
        static_cast<void>(QTest::qWaitFor([&] {
            const bool isStill = place() == before;
            before = place();
            QTest::qWait(50);
            return isStill && place() == before;
        }));
    }

    /// Turns the wheel over the area until the place is in it.
    template<typename Place>
    [[nodiscard]] static bool reach(QAbstractScrollArea &area, const Place &place)
    {
        QWidget *top = area.window();
        const QPointF over = area.viewport()->mapTo(top, area.viewport()->rect().center());
        for (int turn = 0; turn < 400 && !area.viewport()->rect().contains(place().center()); ++turn) {
            const int down = place().center().y() < 0 ? 120 : -120;
            QTest::wheelEvent(top->windowHandle(), over, QPoint(0, down));
        }
        return area.viewport()->rect().contains(place().center());
    }

    [[nodiscard]] static bool isReached(QWidget &widget, const QPoint &place)
    {
        for (QWidget *above = widget.parentWidget(); above; above = above->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(above)) {
                const auto there = [&] { return QRect(widget.mapTo(area->viewport(), place), QSize(1, 1)); };
                if (!reach(*area, there)) {
                    return false;
                }
            }
        }
        const QWidget *found = hit(widget, place);
        return found && (found == &widget || widget.isAncestorOf(found));
    }

    /// What a click there would reach.
    [[nodiscard]] static QWidget *hit(const QWidget &widget, const QPoint &place)
    {
        return widget.window()->childAt(widget.mapTo(widget.window(), place));
    }
};

/// A learner who has only a keyboard. The keys go to the window in front, and from there to whoever has the focus.
struct Keyboard {
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
    }

    static void type(const QString &words)
    {
        for (const QChar letter : words) {
            QTest::keyClick(QGuiApplication::focusWindow(), letter.toLatin1());
        }
    }

    /// Walks by Tab until it is true.
    template<typename Condition>
    [[nodiscard]] static bool tabUntil(const Condition &isThere)
    {
        for (int step = 0; step < 300; ++step) {
            if (isThere()) {
                return true;
            }
            press(Qt::Key_Tab);
        }
        qWarning() << "Tab does not lead there; the focus is on" << QApplication::focusWidget();
        return false;
    }

    [[nodiscard]] static bool tabTo(const QWidget *widget)
    {
        return tabUntil([widget] { return widget->hasFocus(); });
    }
};

} // namespace Ochre
