// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/programtabs.h"

#include "widgets/icons.h"

#include <QContextMenuEvent>
#include <QHash>
#include <QMenu>
#include <QMouseEvent>
#include <QSet>
#include <QToolButton>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

constexpr int mostCharacters = 26; // of average width, with the room around

} // namespace

ProgramTabs::ProgramTabs(QWidget *parent)
    : QTabBar(parent)
{
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setDocumentMode(true);
}

int ProgramTabs::add(const QString &title, const QString &course)
{
    const int index = addTab(title);
    setTabData(index, QStringList{title, course});
    setTabToolTip(index, course.isEmpty() ? title : tr("%1\nCourse: %2").arg(title, course));
    nameCourses();
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("closeTabButton"));
    button->setAccessibleName(tr("Close %1").arg(title));
    button->setToolTip(tr("Close this program; its text is kept"));
    button->setIcon(Widgets::icon(QStringLiteral("close"), m_look));
    button->setIconSize(QSize(12, 12));
    button->setFocusPolicy(Qt::NoFocus);
    setTabButton(index, QTabBar::RightSide, button);
    connect(button, &QToolButton::clicked, this, [this, button] {
        for (int tab = 0; tab < count(); ++tab) {
            if (tabButton(tab, QTabBar::RightSide) == button) {
                emit closeRequested(tab);
                return;
            }
        }
    });
    return index;
}

void ProgramTabs::tabRemoved(int index)
{
    QTabBar::tabRemoved(index);
    nameCourses();
}

void ProgramTabs::nameCourses()
{
    QHash<QString, QSet<QString>> courses; // by title
    for (int tab = 0; tab < count(); ++tab) {
        const QStringList names = tabData(tab).toStringList();
        courses[names.value(0)].insert(names.value(1));
    }
    for (int tab = 0; tab < count(); ++tab) {
        const QStringList names = tabData(tab).toStringList();
        const QString course = names.value(1);
        if (!course.isEmpty()) { // the others are named by whoever opened them
            const bool isTwice = courses.value(names.value(0)).size() > 1;
            // The course comes first: what is too long is cut at its end.
            setTabText(tab, isTwice ? tr("%1 · %2", "course, title").arg(course, names.value(0)) : names.value(0));
        }
    }
}

void ProgramTabs::setLook(const Design::Look &look)
{
    m_look = look;
    for (int tab = 0; tab < count(); ++tab) {
        static_cast<QToolButton *>(tabButton(tab, QTabBar::RightSide))
            ->setIcon(Widgets::icon(QStringLiteral("close"), look));
    }
}

QSize ProgramTabs::tabSizeHint(int index) const
{
    // Titles are whole as long as all of them have room.
    int all = 0;
    for (int tab = 0; tab < count(); ++tab) {
        all += QTabBar::tabSizeHint(tab).width();
    }
    const QSize whole = QTabBar::tabSizeHint(index);
    const int most = all <= width() ? whole.width() : mostCharacters * fontMetrics().averageCharWidth();
    return {std::min(whole.width(), most), whole.height()};
}

// Many tabs are scrolled; squeezed together none could be read.
QSize ProgramTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void ProgramTabs::mouseReleaseEvent(QMouseEvent *event)
{
    const int tab = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && tab >= 0) {
        emit closeRequested(tab);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void ProgramTabs::contextMenuEvent(QContextMenuEvent *event)
{
    // By the keyboard it is asked for the tab that is shown.
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int tab = isByKey ? currentIndex() : tabAt(event->pos());
    if (tab < 0) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tabMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Close")), &QAction::triggered, this, [this, tab] { emit closeRequested(tab); });
    QAction *others = menu->addAction(tr("Close the others"));
    others->setEnabled(count() > 1);
    connect(others, &QAction::triggered, this, [this, tab] { emit closeOthersRequested(tab); });
    menu->popup(isByKey ? mapToGlobal(tabRect(tab).bottomLeft()) : event->globalPos());
}

} // namespace Ochre::Workbench
