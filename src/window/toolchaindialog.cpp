// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/toolchaindialog.h"

#include "design/look.h"
#include "runner/cratesource.h"
#include "settings/settings.h"
#include "ui_toolchaindialog.h"
#include "widgets/foldingrow.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace Ochre::Window {

namespace {

constexpr qsizetype mostRepairLines = 10;
constexpr int scrollBarRoom = 16;

void addTool(QTreeWidget *tree, const QString &name, const QString &version, const QString &path)
{
    const bool found = !path.isEmpty();
    auto *item =
        new QTreeWidgetItem(tree, {name,
                                   found ? (version.isEmpty() ? ToolchainDialog::tr("✓ found") : u"✓ " + version)
                                         : ToolchainDialog::tr("– not found"),
                                   path});
    item->setToolTip(2, path);
}

QString sandboxText(Sandbox::SandboxLevel level)
{
    switch (level) {
    case Sandbox::SandboxLevel::Full:
        return ToolchainDialog::tr("own files, network and processes");
    case Sandbox::SandboxLevel::Restricted:
        return ToolchainDialog::tr("restricted files and network");
    case Sandbox::SandboxLevel::LimitsOnly:
        break;
    }
    return ToolchainDialog::tr("limits only");
}

} // namespace

ToolchainDialog::ToolchainDialog(Settings::Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ToolchainDialog>())
    , m_settings(settings)
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("toolchainDialog"));
    new Widgets::FoldingRow(*m_ui->crateRow, *this);
    new Widgets::FoldingRow(*m_ui->toolchainButtons, *this);
    m_ui->toolsTree->setHeaderLabels({tr("Program"), tr("Version"), tr("Place")});
    m_ui->toolsTree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_ui->toolsTree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &ToolchainDialog::chooseCompiler);
    connect(m_ui->automaticButton, &QPushButton::clicked, this, [this] {
        m_settings.setRustcPath({});
        emit probeRequested();
    });
    connect(m_ui->chooseCratesButton, &QPushButton::clicked, this, &ToolchainDialog::chooseCrates);
    connect(m_ui->automaticCratesButton, &QPushButton::clicked, this, [this] {
        m_settings.setCrateFolder({});
        emit probeRequested();
    });
    m_ui->repairText->setFont(Design::TypeScale().codeSmall());
    connect(m_ui->copyRepairButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->repairText->toPlainText() + u'\n'); });
    connect(m_ui->againButton, &QPushButton::clicked, this, &ToolchainDialog::probeRequested);
    connect(m_ui->closeDialogButton, &QPushButton::clicked, this, &QDialog::accept);
    showSearching();
}

ToolchainDialog::~ToolchainDialog() = default;

void ToolchainDialog::showSearching()
{
    m_ui->toolchainTitle->setText(tr("Looking for the Rust toolchain…"));
}

void ToolchainDialog::showToolchain(const Toolchain::Toolchain &toolchain)
{
    QTreeWidget *tree = m_ui->toolsTree;
    tree->clear();
    addTool(tree, QStringLiteral("rustc"), toolchain.rustc.version, toolchain.rustc.path);
    addTool(tree, QStringLiteral("cargo"), toolchain.cargo.version, toolchain.cargo.path);
    addTool(tree, QStringLiteral("rustfmt"), toolchain.rustfmt.version, toolchain.rustfmt.path);
    addTool(tree, QStringLiteral("Clippy"), toolchain.clippy.version, toolchain.clippy.path);
    addTool(tree, tr("linker"), toolchain.linker.version, toolchain.linker.path);
    addTool(tree, QStringLiteral("rust-analyzer"), toolchain.rustAnalyzer.version, toolchain.rustAnalyzer.path);
    addTool(tree, tr("documentation"), {}, toolchain.documentation);
    addTool(tree, tr("sandbox"), sandboxText(toolchain.sandbox), toolchain.bubblewrap.path);
    showCrates(toolchain.crateSources);
    QStringList advice;
    for (const Toolchain::ToolchainProblem &problem : toolchain.problems) {
        advice << problem.what + u' ' + problem.advice;
    }
    m_ui->adviceLabel->setText(advice.join(u"\n\n"));
    showRepair(toolchain);
    m_ui->toolchainTitle->setText(
        toolchain.canCompile() ? tr("Ochre compiles with your own rustc %1.").arg(toolchain.rustc.version)
                               : tr("Programs cannot be compiled yet; reading and questions work all the same."));
}

// Text to copy and nothing else: what needs root is done by whoever is it.
void ToolchainDialog::showRepair(const Toolchain::Toolchain &toolchain)
{
    QStringList commands;
    for (const Toolchain::ToolchainProblem &problem : toolchain.problems) {
        if (!problem.commands.isEmpty()) {
            commands << problem.commands;
        }
    }
    const QString text = commands.join(u'\n');
    m_ui->repairText->setPlainText(text);
    m_ui->repairText->setVisible(!text.isEmpty());
    m_ui->copyRepairButton->setVisible(!text.isEmpty());
    const qsizetype lines = std::min(text.count(u'\n') + 1, mostRepairLines);
    const int margins = 2 * int(m_ui->repairText->document()->documentMargin()) + 2 * m_ui->repairText->frameWidth();
    m_ui->repairText->setFixedHeight(int(lines) * m_ui->repairText->fontMetrics().lineSpacing() + margins
                                     + scrollBarRoom);
}

void ToolchainDialog::chooseCompiler()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose rustc"), QStringLiteral("/usr/bin"));
    if (!path.isEmpty()) {
        m_settings.setRustcPath(path);
        emit probeRequested();
    }
}

void ToolchainDialog::chooseCrates()
{
    const QString start = m_ui->crateFolderField->text().isEmpty() ? QDir::homePath() : m_ui->crateFolderField->text();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose a folder with crates"), start);
    if (folder.isEmpty()) {
        return;
    }
    if (!Runner::holdsCrates(folder)) {
        announceCrates(tr("“%1” was not taken, because none of its folders is a crate with a Cargo.toml: choose a "
                          "folder made by “cargo vendor”, or /usr/share/cargo/registry, which Debian's packages "
                          "librust-*-dev fill.")
                           .arg(folder));
        return;
    }
    m_settings.setCrateFolder(folder);
    emit probeRequested();
}

// A folder that was chosen once may be gone today.
void ToolchainDialog::showCrates(const QString &folder)
{
    const QString chosen = m_settings.crateFolder();
    m_ui->crateFolderField->setText(folder);
    announceCrates(
        chosen.isEmpty() || Runner::holdsCrates(chosen)
            ? QString()
            : tr("The folder that you chose, “%1”, holds no crates now: it is used again when they are back.")
                  .arg(chosen));
}

void ToolchainDialog::announceCrates(const QString &sentence)
{
    m_ui->crateMessage->setText(sentence);
    m_ui->crateMessage->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        QAccessibleAnnouncementEvent announcement(this, sentence);
        QAccessible::updateAccessibility(&announcement);
    }
}

} // namespace Ochre::Window
