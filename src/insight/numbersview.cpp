// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/numbersview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace Ochre::Insight {

namespace {

constexpr int mostRows = 10; // that are seen at once
constexpr int widestCell = 260;

} // namespace

NumbersView::NumbersView(QWidget *parent)
    : QTableWidget(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    verticalHeader()->hide();
    setProperty("numbers", true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void NumbersView::setTable(const NumberTable &table)
{
    m_table = table;
    setAccessibleName(tr("Numbers: %1").arg(table.title));
    clearContents();
    setColumnCount(static_cast<int>(table.header.size()));
    setRowCount(static_cast<int>(table.rows.size()));
    setHorizontalHeaderLabels(table.header);
    for (int row = 0; row < rowCount(); ++row) {
        const QStringList &cells = table.rows[static_cast<size_t>(row)];
        for (int column = 0; column < columnCount(); ++column) {
            auto *item = new QTableWidgetItem(cells.value(column));
            item->setToolTip(column == 0 ? QString() : cells.value(0));
            setItem(row, column, item);
        }
    }
    fitHeight();
}

void NumbersView::setLook(const Design::Look &look)
{
    setFont(look.type.ui());
    horizontalHeader()->setFont(look.type.uiSmall());
    verticalHeader()->setDefaultSectionSize(look.type.px(28));
    horizontalHeader()->setMaximumSectionSize(look.type.px(widestCell));
    fitHeight();
}

void NumbersView::fitHeight()
{
    resizeColumnsToContents();
    const int rows = std::clamp(rowCount(), 1, mostRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
                   + horizontalScrollBar()->sizeHint().height() + 2 * frameWidth());
}

void NumbersView::copy() const
{
    const QList<QTableWidgetSelectionRange> ranges = selectedRanges();
    const bool isPart = ranges.size() == 1 && ranges.front().rowCount() * ranges.front().columnCount() > 1;
    const QTableWidgetSelectionRange part =
        isPart ? ranges.front() : QTableWidgetSelectionRange(0, 0, rowCount() - 1, columnCount() - 1);
    std::vector<QStringList> rows{m_table.header.sliced(part.leftColumn(), part.columnCount())};
    for (int row = part.topRow(); row <= part.bottomRow(); ++row) {
        rows.push_back(m_table.rows[static_cast<size_t>(row)].sliced(part.leftColumn(), part.columnCount()));
    }
    QGuiApplication::clipboard()->setText(tabbed(rows));
}

void NumbersView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

} // namespace Ochre::Insight
