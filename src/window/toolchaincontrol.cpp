// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/toolchaincontrol.h"

#include "base/logging.h"
#include "runner/coderunner.h"
#include "runner/cratesource.h"
#include "runner/errorexplainer.h"
#include "settings/settings.h"
#include "toolchain/toolchainprobe.h"
#include "window/actions.h"
#include "window/browsercheck.h"
#include "window/toolchaindialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

// A course names the page: whatever it names, only a file of the documentation is opened for it.
QString pageFile(const QString &documentation, const QString &page)
{
    const QString file = QDir::cleanPath(QDir(documentation).filePath(page));
    const bool isInside = !documentation.isEmpty() && file.startsWith(QDir::cleanPath(documentation) + u'/');
    return isInside && QFileInfo(file).isFile() ? file : QString();
}

} // namespace

ToolchainControl::ToolchainControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.actions.bind(u"toolchainAction"_s, this, &ToolchainControl::showDialog);
    connect(&m_parts.probe, &Toolchain::ToolchainProbe::finished, this, &ToolchainControl::take);
    connect(&m_parts.settings, &Settings::Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("toolchain/"_L1)) {
            probeSoon();
        }
    });
}

// Whoever has chosen a path may ask for it at once, too.
void ToolchainControl::probeSoon()
{
    m_isProbeDue = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_isProbeDue) {
                probe();
            }
        },
        Qt::QueuedConnection);
}

void ToolchainControl::probe()
{
    m_isProbeDue = false;
    emit searching();
    m_parts.probe.start({m_parts.settings.rustcPath(), m_parts.paths.helpers});
}

void ToolchainControl::take(const Toolchain::Toolchain &toolchain)
{
    m_toolchain = toolchain;
    if (const QString crates = m_parts.settings.crateFolder(); Runner::holdsCrates(crates)) {
        m_toolchain.crateSources = crates;
    }
    qCInfo(logToolchain) << "rustc" << m_toolchain.rustc.version << "cargo" << m_toolchain.cargo.version << "sandbox"
                         << Sandbox::levelName(m_toolchain.sandbox) << "problems" << m_toolchain.problems.size();
    m_parts.editorRunner.setToolchain(m_toolchain);
    m_parts.pageRunner.setToolchain(m_toolchain);
    m_parts.explainer.setToolchain(m_toolchain);
    if (m_dialog) {
        m_dialog->showToolchain(m_toolchain);
    }
    if (!m_toolchain.canCompile()) {
        const QString problem = firstProblem(m_toolchain);
        emit messageRaised(tr("Lessons and questions work. Programs cannot be run yet: %1")
                               .arg(problem.isEmpty() ? tr("no Rust compiler was found.") : problem));
    }
    emit known(m_toolchain);
}

QString ToolchainControl::firstProblem(const Toolchain::Toolchain &toolchain)
{
    return toolchain.problems.empty() ? QString()
                                      : toolchain.problems.front().what + u' ' + toolchain.problems.front().advice;
}

void ToolchainControl::showDialog()
{
    if (!m_dialog) {
        m_dialog = new ToolchainDialog(m_parts.settings, &m_parts.window);
        connect(m_dialog, &ToolchainDialog::probeRequested, this, [this] {
            m_dialog->showSearching();
            probe();
        });
    }
    m_dialog->showToolchain(m_toolchain);
    m_dialog->open();
}

void ToolchainControl::openDocumentation(const QString &page)
{
    const QString file = pageFile(m_toolchain.documentation, page.section(u'#', 0, 0));
    if (file.isEmpty()) {
        emit messageRaised(
            tr("This page is not on your machine. The documentation comes with “rustup component add rust-docs”, "
               "or with the package rust-doc of your distribution."));
        return;
    }
    QUrl url = QUrl::fromLocalFile(file);
    url.setFragment(page.section(u'#', 1));
    if (!hasBrowser() || !QDesktopServices::openUrl(url)) {
        offerAddress(url.toString());
    }
}

void ToolchainControl::offerAddress(const QString &address)
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, tr("No browser"),
        tr("No program was found on this machine that opens web pages. The page lies here:\n%1").arg(address),
        QMessageBox::Close, &m_parts.window);
    box->setObjectName(u"noBrowserBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPushButton *copy = box->addButton(tr("Copy address"), QMessageBox::AcceptRole);
    copy->setObjectName(u"copyAddressButton"_s);
    box->setDefaultButton(copy);
    connect(copy, &QPushButton::clicked, box, [address] { QGuiApplication::clipboard()->setText(address); });
    box->open();
}

bool ToolchainControl::hasPage(const QString &page) const
{
    return !pageFile(m_toolchain.documentation, page.section(u'#', 0, 0)).isEmpty();
}

} // namespace Ochre::Window
