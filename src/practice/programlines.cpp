// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/programlinepainter.h"

#include <QKeyEvent>
#include <QResizeEvent>
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
    , m_painter(new Painter(this))
{
    setObjectName(QStringLiteral("programLines"));
    setAccessibleName(tr("The program, line by line"));
    setSelectionMode(SingleSelection);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setItemDelegate(m_painter);
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
    m_painter->setLines(m_lines);
    for (int line = 1; line <= m_lines.size(); ++line) {
        addItem(QString());
        setRemark(line, {}, LineSign::None);
    }
    updateGeometry();
}

// The text of the row is what assistive tools read.
void ProgramLines::setRemark(int line, const QString &remark, LineSign sign)
{
    QListWidgetItem *row = item(line - 1);
    if (!row) {
        return;
    }
    const QString text = QStringLiteral("%1  %2").arg(line, 3).arg(m_lines.at(line - 1));
    row->setText(remark.isEmpty() ? text : text + QStringLiteral("   ← ") + remark);
    row->setData(Painter::RemarkRole, remark);
    row->setData(Painter::SignRole, static_cast<int>(remark.isEmpty() ? LineSign::None : sign));
    updateGeometry();
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

void ProgramLines::setLook(const Design::Look &look)
{
    m_painter->setLook(look);
    setFont(look.type.codeSmall());
    doItemsLayout();
    updateGeometry();
}

QSize ProgramLines::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < count(); ++row) {
        height += m_painter->heightOf(model()->index(row, 0), viewport()->width());
    }
    return {QListWidget::sizeHint().width(), height};
}

void ProgramLines::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        doItemsLayout();
        updateGeometry(); // lines that go on below make it higher
    }
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
