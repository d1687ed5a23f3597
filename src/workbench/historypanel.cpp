// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/historypanel.h"

#include "design/look.h"
#include "ui_historypanel.h"

#include <QButtonGroup>
#include <QHeaderView>

#include <utility>

namespace Ochre::Workbench {

HistoryPanel::HistoryPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HistoryPanel>())
    , m_model(new Models::HistoryModel(systemClock(), this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("historyPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_ui->historyList->setModel(m_model);
    m_ui->historyList->header()->setStretchLastSection(true);
    m_ui->historySplitter->setSizes({320, 300});
    auto *ways = new QButtonGroup(this);
    ways->addButton(m_ui->historyChangesButton);
    ways->addButton(m_ui->historyTextButton);
    connect(m_ui->historyList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryPanel::showVersion);
    connect(m_ui->historyChangesButton, &QPushButton::toggled, this, &HistoryPanel::showVersion);
    connect(m_ui->historyView, &Widgets::ChangesView::compared, this, [this] {
        if (const Models::HistoryEntry *entry = chosen()) {
            m_ui->historySummary->setText(summaryOf(*entry));
        }
    });
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &HistoryPanel::restore);
    showSentence(tr("Open a program: every version of it is kept and appears here."));
}

HistoryPanel::~HistoryPanel() = default;

void HistoryPanel::showSentence(const QString &sentence)
{
    m_title.clear();
    m_model->setEntries({});
    m_ui->historyNote->setText(sentence);
    m_ui->historyNote->show();
    m_ui->historyHead->hide();
    m_ui->historySplitter->hide();
}

void HistoryPanel::showEntries(const QString &title, std::vector<Models::HistoryEntry> entries)
{
    const bool isOther = std::exchange(m_title, title) != title;
    const Models::HistoryEntry *before = isOther ? nullptr : chosen();
    const QString id = before ? before->snapshot.id : QString();
    const bool wasNewest = m_ui->historyList->currentIndex().row() == 0;
    m_model->setEntries(std::move(entries));
    int row = 0;
    while (!id.isEmpty() && !wasNewest && m_model->entry(row) && m_model->entry(row)->snapshot.id != id) {
        ++row;
    }
    m_ui->historyNote->hide();
    m_ui->historyHead->show();
    m_ui->historySplitter->show();
    m_ui->historyList->setCurrentIndex(m_model->index(m_model->entry(row) ? row : 0, 0));
    m_ui->historyList->resizeColumnToContents(Models::HistoryModel::TimeColumn);
    m_ui->historyList->resizeColumnToContents(Models::HistoryModel::ReasonColumn);
    showVersion();
}

void HistoryPanel::setProgram(const QString &title)
{
    m_ui->historyHeading->setProgram(title);
}

void HistoryPanel::setCurrentText(const QByteArray &text)
{
    if (std::exchange(m_now, text) != text) {
        showVersion();
    }
}

void HistoryPanel::setLook(const Design::Look &look)
{
    m_ui->historyNote->setFont(look.type.ui());
    m_ui->historySummary->setFont(look.type.ui());
    m_ui->historyList->setFont(look.type.ui());
    m_ui->historyView->setLook(look);
}

void HistoryPanel::focusList()
{
    m_ui->historyList->setFocus(Qt::ShortcutFocusReason);
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

const Models::HistoryEntry *HistoryPanel::chosen() const
{
    return m_model->entry(m_ui->historyList->currentIndex().row());
}

void HistoryPanel::showVersion()
{
    const Models::HistoryEntry *entry = chosen();
    m_ui->restoreButton->setEnabled(entry && entry->snapshot.source != m_now);
    if (!entry) {
        m_ui->historyView->showSource({});
        return;
    }
    if (m_ui->historyChangesButton->isChecked()) {
        m_ui->historyView->showChanges(m_now, entry->snapshot.source);
    } else {
        m_ui->historyView->showSource(entry->snapshot.source);
    }
    m_ui->historySummary->setText(summaryOf(*entry));
}

QString HistoryPanel::summaryOf(const Models::HistoryEntry &entry) const
{
    const QString run = entry.run ? Models::runText(*entry.run) + QStringLiteral(". ") : QString();
    if (entry.snapshot.source == m_now) {
        return run + tr("This is your text now.");
    }
    if (!m_ui->historyChangesButton->isChecked()) {
        return run + tr("The text of this version.");
    }
    if (m_ui->historyView->isComparing()) {
        return run + tr("Comparing…");
    }
    const QString added = tr("%n line(s) would come", nullptr, m_ui->historyView->addedLines());
    const QString removed = tr("%n line(s) would go", nullptr, m_ui->historyView->removedLines());
    return run + tr("Restored over your text: %1 (+), %2 (−).").arg(added, removed);
}

void HistoryPanel::restore()
{
    if (const Models::HistoryEntry *entry = chosen()) {
        emit restoreRequested(entry->snapshot.source, m_model->timeText(*entry));
    }
}

} // namespace Ochre::Workbench
