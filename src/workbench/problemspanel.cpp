// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/problemspanel.h"

#include "ui_problemspanel.h"
#include "workbench/problemsdelegate.h"

namespace Ochre::Workbench {

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProblemsPanel>())
    , m_model(new Models::ProblemsModel(this))
    , m_delegate(new ProblemsDelegate(this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("problemsPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_ui->problemsTree->setModel(m_model);
    m_ui->problemsTree->setItemDelegate(m_delegate);
    m_ui->problemsTree->setMouseTracking(true);
    m_ui->problemsTree->hide();
    connect(m_ui->problemsTree, &QTreeView::clicked, this, &ProblemsPanel::activate);
    connect(m_ui->problemsTree, &QTreeView::activated, this, &ProblemsPanel::activate);
}

ProblemsPanel::~ProblemsPanel() = default;

void ProblemsPanel::setNamesFiles(bool namesFiles)
{
    m_model->setNamesFiles(namesFiles);
}

void ProblemsPanel::setDiagnostics(const Diagnostics::DiagnosticList &diagnostics)
{
    m_model->setDiagnostics(diagnostics);
    m_ui->problemsTree->expandAll();
    m_ui->problemsTree->setVisible(!diagnostics.empty());
    m_ui->noProblemsLabel->setVisible(diagnostics.empty());
    fitRows();
}

void ProblemsPanel::setProgram(const QString &title, const QDateTime &when)
{
    m_ui->problemsHeading->setProgram(title, when);
}

void ProblemsPanel::setOld(bool isOld)
{
    m_ui->problemsHeading->setOld(isOld);
}

void ProblemsPanel::setEmptyText(const QString &sentence)
{
    m_ui->noProblemsLabel->setText(sentence);
}

void ProblemsPanel::setCurrentDiagnostic(int diagnostic)
{
    m_ui->problemsTree->setCurrentIndex(m_model->index(diagnostic, 0));
}

int ProblemsPanel::errorCount() const
{
    return m_model->errorCount();
}

int ProblemsPanel::problemCount() const
{
    return m_model->rowCount();
}

void ProblemsPanel::setLook(const Design::Look &look)
{
    m_delegate->setLook(look);
    m_ui->noProblemsLabel->setFont(look.type.ui());
    m_ui->problemsTree->doItemsLayout();
}

void ProblemsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

// Messages wrap at the width of the panel; the hidden list itself does not know it yet.
void ProblemsPanel::fitRows()
{
    const QMargins margins = layout()->contentsMargins();
    m_delegate->setWidth(width() - margins.left() - margins.right());
    m_ui->problemsTree->doItemsLayout();
}

void ProblemsPanel::activate(const QModelIndex &index)
{
    emit diagnosticActivated(index.data(Models::DiagnosticRole).toInt());
    if (const int line = index.data(Models::LineRole).toInt(); line > 0) {
        emit placeRequested(line, index.data(Models::ColumnRole).toInt());
    }
}

} // namespace Ochre::Workbench
