// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessonfindbar.h"

#include "widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace Ochre::Lesson {

LessonFindBar::LessonFindBar(QWidget *parent)
    : QFrame(parent)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("lessonFindBar"));
    setProperty("surface", QStringLiteral("panel"));
    m_field->setObjectName(QStringLiteral("lessonFindField"));
    m_field->setPlaceholderText(tr("Find in this lesson"));
    m_field->setAccessibleName(tr("Find in this lesson"));
    m_field->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("lessonFindCount"));
    m_count->setProperty("muted", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    m_previous = addButton(QStringLiteral("lessonFindPrevious"), tr("Previous (Shift+Enter)"));
    m_next = addButton(QStringLiteral("lessonFindNext"), tr("Next (Enter)"));
    m_close = addButton(QStringLiteral("lessonFindClose"), tr("Close (Escape)"));
    connect(m_field, &QLineEdit::textChanged, this, &LessonFindBar::wordsChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit nextRequested(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit nextRequested(false); });
    connect(m_close, &QToolButton::clicked, this, &LessonFindBar::close);
    hide();
}

QToolButton *LessonFindBar::addButton(const QString &name, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setIconSize(QSize(14, 14));
    layout()->addWidget(button);
    return button;
}

void LessonFindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    emit wordsChanged(words());
}

void LessonFindBar::close()
{
    if (isHidden()) {
        return;
    }
    hide();
    emit wordsChanged({});
    emit closed();
}

void LessonFindBar::showCount(int count)
{
    m_count->setText(words().isEmpty() ? QString()
                     : count == 0      ? tr("Not in this lesson")
                                       : tr("%n place(s)", nullptr, count));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void LessonFindBar::setLook(const Design::Look &look)
{
    m_previous->setIcon(Widgets::icon(QStringLiteral("previous"), look));
    m_next->setIcon(Widgets::icon(QStringLiteral("next"), look));
    m_close->setIcon(Widgets::icon(QStringLiteral("close"), look));
}

QString LessonFindBar::words() const
{
    return m_field->text();
}

bool LessonFindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            emit nextRequested(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Ochre::Lesson
