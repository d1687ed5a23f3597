// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/errorlist.h"

#include "insight/codewords.h"
#include "insight/reportwords.h"
#include "models/plaintip.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace Ochre::Insight {

namespace {

enum Column { CodeColumn, MeaningColumn, TimesColumn, MendColumn, ProgramColumn, columns };
constexpr int mostShown = 6;
constexpr int mostPrograms = 12;

} // namespace

ErrorList::ErrorList(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("errorJournal"));
    setAccessibleName(tr("Errors you really met"));
    setProperty("numbers", true);
    setColumnCount(columns);
    setHorizontalHeaderLabels({tr("Code"), tr("What it means"), tr("Times"), tr("To mend"), tr("Last in")});
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(1);
    for (const Column column : {CodeColumn, TimesColumn, MendColumn}) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    horizontalHeader()->setSectionResizeMode(MeaningColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(ProgramColumn, QHeaderView::Stretch);
    connect(this, &QTableWidget::cellClicked, this, &ErrorList::open);
}

void ErrorList::setErrors(const std::vector<Study::MetCode> &errors, const Study::StudyNames &names)
{
    m_names = names;
    m_errors.assign(errors.begin(), errors.begin() + std::min<qsizetype>(mostShown, std::ssize(errors)));
    clearContents();
    setRowCount(static_cast<int>(m_errors.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const Study::MetCode &met = m_errors[static_cast<size_t>(row)];
        const QString meaning = names.meanings.value(met.code);
        const QString words = codeWords(met.code);
        const QString program = met.programs.empty() ? QString() : programWords(met.programs.front().document, names);
        const auto set = [this, row](Column column, const QString &text, const QString &tip) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(Models::plainTip(tip));
            setItem(row, column, item);
        };
        set(CodeColumn, met.code, tr("Read the compiler's explanation of %1").arg(met.code));
        set(MeaningColumn, words.isEmpty() ? meaning : words, meaning.isEmpty() ? words : meaning);
        set(TimesColumn, tr("%1×").arg(met.times), tr("Met %n time(s)", nullptr, met.times));
        set(MendColumn, mendWords(met), tr("Mended %n time(s)", nullptr, static_cast<int>(met.mendedMs.size())));
        set(ProgramColumn, program,
            tr("Open one of the %n program(s)", nullptr, static_cast<int>(met.programs.size())));
    }
    fit();
}

void ErrorList::setLook(const Design::Look &look)
{
    setFont(look.type.ui());
    horizontalHeader()->setFont(look.type.uiSmall());
    verticalHeader()->setDefaultSectionSize(look.type.px(30));
    setMinimumWidth(look.type.px(320));
    fit();
}

void ErrorList::fit()
{
    setFixedHeight(horizontalHeader()->sizeHint().height() + rowCount() * verticalHeader()->defaultSectionSize()
                   + 2 * frameWidth());
}

void ErrorList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isEnter && currentRow() >= 0) {
        open(currentRow(), currentColumn());
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void ErrorList::open(int row, int column)
{
    const Study::MetCode &met = m_errors[static_cast<size_t>(row)];
    if (column == ProgramColumn && !met.programs.empty()) {
        choose(met);
    } else {
        emit explanationRequested(met.code);
    }
}

void ErrorList::choose(const Study::MetCode &met)
{
    if (met.programs.size() == 1) {
        emit programRequested(met.programs.front().document);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("metPrograms"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (size_t place = 0; place < std::min<size_t>(met.programs.size(), mostPrograms); ++place) {
        const Study::MetProgram &program = met.programs[place];
        QString name = programWords(program.document, m_names);
        name.replace(u'&', QStringLiteral("&&"));
        QAction *action = menu->addAction(tr("%1 (%2×)").arg(name).arg(program.times));
        connect(action, &QAction::triggered, this,
                [this, document = program.document] { emit programRequested(document); });
    }
    const QRect cell = visualItemRect(currentItem());
    menu->popup(viewport()->mapToGlobal(cell.bottomLeft()));
}

} // namespace Ochre::Insight
