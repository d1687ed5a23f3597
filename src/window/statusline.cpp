// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/statusline.h"

#include "progress/progressservice.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace Ochre::Window {

namespace {

QString sandboxWord(Sandbox::SandboxLevel level)
{
    switch (level) {
    case Sandbox::SandboxLevel::Full:
        return StatusLine::tr("Sandboxed");
    case Sandbox::SandboxLevel::Restricted:
        return StatusLine::tr("Sandbox: restricted");
    case Sandbox::SandboxLevel::LimitsOnly:
        break;
    }
    return StatusLine::tr("⚠ No sandbox");
}

QString sandboxTip(Sandbox::SandboxLevel level)
{
    switch (level) {
    case Sandbox::SandboxLevel::Full:
        return StatusLine::tr(
            "Programs run without network and without a view of your files, with limits on everything.");
    case Sandbox::SandboxLevel::Restricted:
        return StatusLine::tr(
            "Programs run without network and without your files. On a Linux before 6.12 they can end "
            "your other programs.");
    case Sandbox::SandboxLevel::LimitsOnly:
        break;
    }
    return StatusLine::tr(
        "Only limits on time, memory and output hold: programs can read your files and use the network.");
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_toolchain(new QPushButton(this))
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    m_toolchain->setObjectName(QStringLiteral("toolchainButton"));
    m_toolchain->setProperty("statusItem", true);
    m_toolchain->setToolTip(tr("What was found of the Rust toolchain"));
    addWidget(m_toolchain);
    m_sandbox = addText(QStringLiteral("sandboxLabel"), tr("Sandbox"), false);
    m_check = addText(QStringLiteral("checkLabel"), tr("Last check"), false);
    m_saved = addText(QStringLiteral("savedLabel"), tr("Saved state"), true);
    m_caret = addText(QStringLiteral("caretLabel"), tr("Place of the caret"), true);
    connect(m_toolchain, &QPushButton::clicked, this, &StatusLine::toolchainRequested);
    showSearching();
}

QLabel *StatusLine::addText(const QString &name, const QString &accessibleName, bool permanent)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setAccessibleName(accessibleName);
    label->setProperty("muted", true);
    permanent ? addPermanentWidget(label) : addWidget(label);
    return label;
}

void StatusLine::showSearching()
{
    m_toolchain->setText(tr("Looking for rustc…"));
}

void StatusLine::showToolchain(const Toolchain::Toolchain &toolchain, const QString &edition)
{
    m_toolchain->setText(toolchain.canCompile() ? tr("rustc %1 · edition %2").arg(toolchain.rustc.version, edition)
                         : toolchain.canCheck() ? tr("⚠ rustc %1, no linker").arg(toolchain.rustc.version)
                                                : tr("⚠ No Rust compiler found"));
    m_sandbox->setText(toolchain.canCheck() ? sandboxWord(toolchain.sandbox) : QString());
    m_sandbox->setToolTip(sandboxTip(toolchain.sandbox));
}

void StatusLine::showCheck(const QString &status)
{
    m_check->setText(status);
}

void StatusLine::showSaved(const Progress::ProgressService &progress)
{
    QString text;
    QString tip;
    if (progress.problem()) {
        text = tr("⚠ Not saved");
        tip = progress.problem()->text();
    } else if (progress.hasUnsaved()) {
        text = tr("Saving…");
    } else if (progress.lastSavedMs() > 0) {
        const QTime time = QDateTime::fromMSecsSinceEpoch(progress.lastSavedMs()).time();
        text = tr("Saved %1").arg(QLocale().toString(time, QStringLiteral("HH:mm")));
        tip = tr("Answers, programs and notes are on disk.");
    }
    m_saved->setText(text);
    m_saved->setToolTip(tip);
}

void StatusLine::showCaret(TextPosition position)
{
    m_caret->setText(tr("Line %1, column %2").arg(position.line).arg(position.column));
}

void StatusLine::hideCaret()
{
    m_caret->clear();
}

} // namespace Ochre::Window
