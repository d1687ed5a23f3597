// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/programlines.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace Ochre::Practice {

namespace {

bool moves(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End
           || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

ProgramLines::ProgramLines(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("programLines"));
    setAccessibleName(tr("The program, line by line"));
    setSelectionMode(SingleSelection);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        if (const int line = chosenLine(); line > 0) {
            emit lineChosen(line);
        }
    });
}

void ProgramLines::showProgram(const QString &program)
{
    const QSignalBlocker blocker(this);
    m_lines = program.split(u'\n');
    while (!m_lines.isEmpty() && m_lines.back().trimmed().isEmpty()) {
        m_lines.removeLast();
    }
    clear();
    for (int line = 1; line <= m_lines.size(); ++line) {
        addItem(QString());
        setRemark(line, {});
    }
    updateGeometry();
}

void ProgramLines::setRemark(int line, const QString &remark)
{
    if (QListWidgetItem *row = item(line - 1)) {
        const QString text = QStringLiteral("%1  %2").arg(line, 3).arg(m_lines.at(line - 1));
        row->setText(remark.isEmpty() ? text : text + QStringLiteral("   ← ") + remark);
    }
}

void ProgramLines::chooseLine(int line)
{
    const QSignalBlocker blocker(this);
    if (line < 1 || line > count()) {
        clearSelection();
        return;
    }
    setCurrentRow(line - 1);
}

int ProgramLines::chosenLine() const
{
    const QList<QListWidgetItem *> chosen = selectedItems();
    return chosen.isEmpty() ? 0 : row(chosen.constFirst()) + 1;
}

QSize ProgramLines::sizeHint() const
{
    const int rowHeight = count() > 0 ? sizeHintForRow(0) : 0;
    return {QListWidget::sizeHint().width(), rowHeight * count() + 2 * frameWidth() + 2};
}

void ProgramLines::keyPressEvent(QKeyEvent *event)
{
    if (moves(event->key()) && event->modifiers() == Qt::NoModifier) {
        QListWidget::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace Ochre::Practice
