// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/helpactions.h"

#include "base/logging.h"
#include "progress/progressservice.h"
#include "window/actions.h"
#include "window/keysdialog.h"
#include "window/toolchaincontrol.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

// A report is read by people who help in English, whatever the language of the window.
QString toolLine(QLatin1StringView name, const Toolchain::Tool &tool)
{
    const QString version = tool.version.isEmpty() ? u"no answer"_s : tool.version;
    return name + u": "_s + (tool.isFound() ? version + u" ("_s + tool.path + u')' : u"not found"_s);
}

} // namespace

HelpActions::HelpActions(Actions &actions, KeyControl &keys, const ToolchainControl &tools,
                         const Progress::ProgressService &progress, QWidget &window)
    : QObject(&window)
    , m_keys(keys)
    , m_tools(tools)
    , m_progress(progress)
    , m_window(window)
{
    actions.bind(u"shortcutsAction"_s, this, &HelpActions::showKeys);
    actions.bind(u"aboutAction"_s, this, &HelpActions::showAbout);
    actions.bind(u"reportAction"_s, this, &HelpActions::copyReport);
}

QString HelpActions::report() const
{
    const Toolchain::Toolchain &tools = m_tools.toolchain();
    QStringList lines{
        u"Ochre "_s + QCoreApplication::applicationVersion() + u", Qt "_s + QString::fromLatin1(qVersion()),
        QSysInfo::prettyProductName() + u", kernel "_s + QSysInfo::kernelVersion() + u", "_s
            + QGuiApplication::platformName(),
        toolLine("rustc"_L1, tools.rustc),
        toolLine("cargo"_L1, tools.cargo),
        toolLine("bubblewrap"_L1, tools.bubblewrap),
        u"sandbox: "_s + Sandbox::levelName(tools.sandbox),
        u"store: "_s + (m_progress.isPersistent() ? u"open"_s : u"not open"_s)
            + (m_progress.hasUnsaved() ? u", unsaved events"_s : QString()),
    };
    if (const auto problem = m_progress.problem()) {
        lines << u"store problem: "_s + problem->text();
    }
    return lines.join(u'\n') + u"\n\nLog:\n"_s + recentLog().join(u'\n') + u'\n';
}

void HelpActions::copyReport()
{
    QGuiApplication::clipboard()->setText(report());
    emit messageRaised(
        tr("A report on this machine and this start is in the clipboard. It holds nothing that you wrote."));
}

void HelpActions::showKeys()
{
    auto *dialog = new KeysDialog(m_keys, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HelpActions::showAbout()
{
    QMessageBox::about(&m_window, tr("About Ochre"),
                       tr("<h3>Ochre %1</h3><p>A study desk for Rust.</p><p>The program is free software under the GNU "
                          "GPL, version 3 or later; the lessons are under CC BY-SA 4.0.</p>")
                           .arg(QCoreApplication::applicationVersion()));
}

} // namespace Ochre::Window
