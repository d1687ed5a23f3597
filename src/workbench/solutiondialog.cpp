// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/solutiondialog.h"

#include "ui_solutiondialog.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalBlocker>

namespace Ochre::Workbench {

SolutionDialog::SolutionDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SolutionDialog>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("solutionDialog"));
    auto *ways = new QButtonGroup(this);
    ways->addButton(m_ui->solutionOnlyButton);
    ways->addButton(m_ui->solutionCompareButton);
    connect(m_ui->solutionFile, &QComboBox::currentIndexChanged, this, &SolutionDialog::showFile);
    connect(m_ui->solutionCompareButton, &QPushButton::clicked, this, &SolutionDialog::showFile);
    connect(m_ui->solutionOnlyButton, &QPushButton::clicked, this, &SolutionDialog::showFile);
    connect(m_ui->solutionView, &Widgets::ChangesView::compared, this, &SolutionDialog::noteCompared);
    connect(m_ui->copySolutionButton, &QPushButton::clicked, this, &SolutionDialog::copyFile);
    connect(m_ui->closeSolutionButton, &QPushButton::clicked, this, &SolutionDialog::close);
}

SolutionDialog::~SolutionDialog() = default;

void SolutionDialog::showSolution(const QString &title, const std::vector<Runner::SourceFile> &files,
                                  const Yours &yours)
{
    m_files = files;
    m_yours = yours;
    setWindowTitle(tr("Solution: %1").arg(title));
    m_ui->solutionTitle->setText(title);
    m_ui->solutionOnlyButton->setChecked(true);
    const QSignalBlocker blocker(m_ui->solutionFile);
    m_ui->solutionFile->clear();
    for (const Runner::SourceFile &file : files) {
        m_ui->solutionFile->addItem(file.path);
    }
    m_ui->solutionFile->setVisible(files.size() > 1);
    showFile();
}

void SolutionDialog::setLook(const Design::Look &look)
{
    m_ui->solutionTitle->setFont(look.type.uiStrong());
    m_ui->solutionNote->setFont(look.type.ui());
    m_ui->solutionView->setLook(look);
}

void SolutionDialog::showFile()
{
    const auto index = static_cast<size_t>(std::max(0, m_ui->solutionFile->currentIndex()));
    if (index >= m_files.size()) {
        return;
    }
    const auto &[path, text] = m_files[index];
    if (!m_ui->solutionCompareButton->isChecked()) {
        m_ui->solutionNote->setText(tr("One way among several. Your own text stays as it is."));
        m_ui->solutionView->showSource(text);
        return;
    }
    m_ui->solutionNote->setText(tr("Comparing…"));
    m_ui->solutionView->showChanges(m_yours(path), text); // noteCompared() follows
}

void SolutionDialog::noteCompared()
{
    m_ui->solutionNote->setText(m_ui->solutionView->addedLines() + m_ui->solutionView->removedLines() > 0
                                    ? tr("Lines with “−” are yours, lines with “+” stand in the solution instead.")
                                    : tr("Your text is the same."));
}

void SolutionDialog::copyFile()
{
    const auto index = static_cast<size_t>(std::max(0, m_ui->solutionFile->currentIndex()));
    if (index < m_files.size()) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_files[index].text));
        m_ui->solutionNote->setText(tr("The solution is on the clipboard."));
    }
}

} // namespace Ochre::Workbench
