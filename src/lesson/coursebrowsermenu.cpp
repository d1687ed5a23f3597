// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The hand on CourseBrowser: what the buttons of the mouse do, and its menu.
#include "lesson/coursebrowser.h"
#include "lesson/coursedelegate.h"
#include "models/coursemodel.h"
#include "ui_coursebrowser.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>

namespace Ochre::Lesson {

bool CourseBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->courseTree->viewport()) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::Resize && m_delegate->setRoom(m_ui->courseTree->viewport()->width())) {
        m_ui->courseTree->doItemsLayout(); // titles take the lines that they need now
    }
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    return isPress && takePress(*static_cast<QMouseEvent *>(event)); // NOLINT: its type is known
}

// The right button opens a menu and chooses nothing; the sign beside a lesson only folds it.
bool CourseBrowser::takePress(const QMouseEvent &event)
{
    if (event.button() == Qt::RightButton) {
        return true;
    }
    const QModelIndex index = m_ui->courseTree->indexAt(event.pos());
    const int left = m_ui->courseTree->visualRect(index).left();
    if (event.button() != Qt::LeftButton || !index.parent().isValid() || !index.model()->hasChildren(index)
        || !m_delegate->isFoldSign(event.pos().x() - left)) {
        return false;
    }
    toggle(index);
    return true;
}

void CourseBrowser::toggle(const QModelIndex &lesson)
{
    m_ui->courseTree->setExpanded(lesson, !m_ui->courseTree->isExpanded(lesson));
}

void CourseBrowser::showMenu(const QPoint &place)
{
    QTreeView *tree = m_ui->courseTree;
    // A key asks for the menu of the row that is chosen, wherever the pointer is.
    const bool isPointed = tree->viewport()->rect().contains(place);
    const QPersistentModelIndex index(isPointed ? tree->indexAt(place) : tree->currentIndex());
    if (!index.isValid() || !index.parent().isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("courseMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.data(Models::ExerciseIdRole).toString().isEmpty()) {
        fillLessonMenu(*menu, index);
    } else {
        fillExerciseMenu(*menu, index);
    }
    menu->popup(tree->viewport()->mapToGlobal(isPointed ? place : tree->visualRect(index).bottomLeft()));
}

void CourseBrowser::fillLessonMenu(QMenu &menu, const QModelIndex &lesson)
{
    const QString id = lesson.data(Models::LessonIdRole).toString();
    const QString title = lesson.data().toString();
    menu.setDefaultAction(menu.addAction(tr("Open lesson"), this, [this, id] { emit lessonRequested(id); }));
    if (lesson.model()->hasChildren(lesson)) {
        const bool isOpen = m_ui->courseTree->isExpanded(lesson);
        menu.addAction(isOpen ? tr("Hide exercises") : tr("Show exercises"), this,
                       [this, index = QPersistentModelIndex(lesson)] { toggle(index); });
    }
    menu.addSeparator();
    menu.addAction(tr("Copy a link for notes"), this, [id, title] {
        QGuiApplication::clipboard()->setText(QStringLiteral("[%1](lesson:%2)").arg(title, id));
    });
}

void CourseBrowser::fillExerciseMenu(QMenu &menu, const QModelIndex &exercise)
{
    const QString id = exercise.data(Models::ExerciseIdRole).toString();
    const QString lesson = exercise.data(Models::LessonIdRole).toString();
    const bool isDrills = exercise.data(Models::RowKindRole).toInt() == static_cast<int>(Models::CourseRow::Drills);
    menu.setDefaultAction(menu.addAction(isDrills ? tr("Open the next drill") : tr("Open exercise"), this,
                                         [this, id] { emit exerciseRequested(id); }));
    if (!isDrills) {
        menu.addAction(tr("Start again…"), this, [this, id] { emit restartRequested(id); });
    }
    menu.addSeparator();
    menu.addAction(tr("Open its lesson"), this, [this, lesson] { emit lessonRequested(lesson); });
}

} // namespace Ochre::Lesson
