// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/findbar.h"

#include "design/look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace Ochre::Editor {

FindBar::FindBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find and replace"));
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addWidget(makeFindRow());
    m_replaceRow = makeReplaceRow();
    layout->addWidget(m_replaceRow);
    hide();
}

QWidget *FindBar::makeFindRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_pattern = new QLineEdit(row);
    m_pattern->setObjectName(QStringLiteral("findPattern"));
    m_pattern->setAccessibleName(tr("Find"));
    m_pattern->setPlaceholderText(tr("Find"));
    m_pattern->setToolTip(tr("Enter: next match. Shift+Enter: previous match. Esc: close."));
    m_pattern->setClearButtonEnabled(true);
    m_pattern->installEventFilter(this);
    layout->addWidget(m_pattern, 1);
    m_case = addToggle(*row, QStringLiteral("findCase"), QStringLiteral("Aa"), tr("Match upper and lower case"));
    m_word = addToggle(*row, QStringLiteral("findWord"), QStringLiteral("“ab”"), tr("Match whole words"));
    m_expression =
        addToggle(*row, QStringLiteral("findExpression"), QStringLiteral(".*"), tr("Use a regular expression"));
    m_status = new QLabel(row);
    m_status->setObjectName(QStringLiteral("findStatus"));
    m_status->setToolTip(tr("Which match is selected, and how many there are."));
    m_status->setMinimumWidth(m_status->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(100).arg(1000)));
    layout->addWidget(m_status);
    auto *previous =
        addButton(*row, QStringLiteral("findPrevious"), QStringLiteral("↑"), tr("Previous match (Shift+F3)"));
    auto *next = addButton(*row, QStringLiteral("findNext"), QStringLiteral("↓"), tr("Next match (F3)"));
    auto *close = addButton(*row, QStringLiteral("findClose"), QStringLiteral("✕"), tr("Close the find bar (Esc)"));
    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::requestChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    return row;
}

QWidget *FindBar::makeReplaceRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_replacement = new QLineEdit(row);
    m_replacement->setObjectName(QStringLiteral("findReplacement"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setToolTip(tr("In a regular expression, $1 stands for the first group."));
    m_replacement->installEventFilter(this);
    layout->addWidget(m_replacement, 1);
    auto *one =
        addButton(*row, QStringLiteral("replaceOne"), tr("Replace"), tr("Replace this match and go to the next"));
    auto *all = addButton(*row, QStringLiteral("replaceAll"), tr("Replace all"),
                          tr("Replace every match; one undo takes all back"));
    connect(one, &QToolButton::clicked, this, &FindBar::replaceRequested);
    connect(all, &QToolButton::clicked, this, &FindBar::replaceAllRequested);
    return row;
}

QToolButton *FindBar::addToggle(QWidget &row, const QString &name, const QString &text, const QString &description)
{
    QToolButton *button = addButton(row, name, text, description);
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, this, &FindBar::requestChanged);
    return button;
}

QToolButton *FindBar::addButton(QWidget &row, const QString &name, const QString &text, const QString &description)
{
    auto *button = new QToolButton(&row);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(description);
    button->setToolTip(description);
    button->setAutoRaise(true);
    row.layout()->addWidget(button);
    return button;
}

void FindBar::open(bool withReplace, const QString &pattern)
{
    m_replaceRow->setVisible(withReplace);
    show();
    if (!pattern.isEmpty()) {
        m_pattern->setText(pattern);
    }
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
    emit requestChanged();
}

void FindBar::setLook(const Design::Look &look)
{
    QPalette colors = palette();
    colors.setColor(QPalette::Window, look.palette.panel);
    colors.setColor(QPalette::WindowText, look.palette.text);
    setPalette(colors);
    setFont(look.type.ui());
}

void FindBar::setStatus(const QString &text, bool isProblem)
{
    m_status->setText(text);
    m_status->setProperty("problem", isProblem);
    m_status->style()->polish(m_status);
}

SearchRequest FindBar::request() const
{
    return {.pattern = m_pattern->text(),
            .isCaseSensitive = m_case->isChecked(),
            .isWholeWord = m_word->isChecked(),
            .isRegularExpression = m_expression->isChecked()};
}

QString FindBar::replacement() const
{
    return m_replacement->text();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) {
        return QFrame::eventFilter(watched, event);
    }
    if (watched == m_replacement) {
        emit replaceRequested();
    } else if (key->modifiers().testFlag(Qt::ShiftModifier)) {
        emit previousRequested();
    } else {
        emit nextRequested();
    }
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
    } else if (event->key() == Qt::Key_F3) {
        event->modifiers().testFlag(Qt::ShiftModifier) ? emit previousRequested() : emit nextRequested();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace Ochre::Editor
