// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/statusline.h"

#include "progress/progressservice.h"
#include "widgets/elidedlabel.h"

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
    , m_sync(new QPushButton(this))
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    m_toolchain->setObjectName(QStringLiteral("toolchainButton"));
    m_toolchain->setProperty("statusItem", true);
    m_toolchain->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where one works
    m_toolchain->setToolTip(tr("The compiler of your programs, and the edition of Rust that it follows. A click shows "
                               "what was found on this computer."));
    addWidget(m_toolchain);
    m_sandbox = addText(QStringLiteral("sandboxLabel"), tr("Sandbox"), false);
    m_check = addText(QStringLiteral("checkLabel"), tr("Last check"), false);
    m_sync->setObjectName(QStringLiteral("syncButton"));
    m_sync->setProperty("statusItem", true);
    addPermanentWidget(m_sync);
    showSync({}, {});
    connect(m_sync, &QPushButton::clicked, this, &StatusLine::syncRequested);
    m_saved = addText(QStringLiteral("savedLabel"), tr("Saved state"), true);
    m_caret = addText(QStringLiteral("caretLabel"), tr("Place of the caret"), true);
    connect(m_toolchain, &QPushButton::clicked, this, &StatusLine::toolchainRequested);
    connect(this, &QStatusBar::messageChanged, this, &StatusLine::fit);
    showSearching();
}

QLabel *StatusLine::addText(const QString &name, const QString &accessibleName, bool permanent)
{
    auto *label = new Widgets::ElidedLabel(this);
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
    m_isSandboxed = toolchain.sandbox == Sandbox::SandboxLevel::Full;
    fit();
}

void StatusLine::showCheck(const QString &status)
{
    m_check->setText(status);
    m_check->setToolTip(status.isEmpty() ? QString()
                                         : tr("What the compiler said of the shown program, and how long it took."));
    fit();
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
        tip = tr("What you did last is on its way to the disk.");
    } else if (progress.lastSavedMs() > 0) {
        const QTime time = QDateTime::fromMSecsSinceEpoch(progress.lastSavedMs()).time();
        text = tr("Saved %1").arg(QLocale().toString(time, QStringLiteral("HH:mm")));
        tip = tr("Answers, programs and notes are on disk.");
    }
    m_saved->setText(text);
    m_saved->setToolTip(tip);
    fit();
}

void StatusLine::showSync(const QString &text, const QString &tip)
{
    m_sync->setText(text);
    m_sync->setToolTip(tip);
    m_sync->setVisible(!text.isEmpty());
}

void StatusLine::showCaret(TextPosition position)
{
    m_caret->setText(tr("Line %1, column %2").arg(position.line).arg(position.column));
    m_caret->setToolTip(tr("Where you write. Go to line… in the Edit menu leads to another one."));
    fit();
}

void StatusLine::hideCaret()
{
    m_caret->clear();
    fit();
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

// In a narrow window the caret goes first, then a sandbox of which there is nothing to say.
void StatusLine::fit()
{
    constexpr int between = 12; ///< pixels that the bar adds to each of its parts
    int wanted = m_toolchain->sizeHint().width() + between;
    for (const QLabel *label : {m_sandbox, m_check, m_saved, m_caret}) {
        wanted += label->sizeHint().width() + between;
    }
    const bool hasCaret = wanted <= width();
    wanted -= hasCaret ? 0 : m_caret->sizeHint().width() + between;
    m_caret->setVisible(hasCaret);
    // The bar hides its parts while it tells something: one that is shown then would stand in the message.
    m_sandbox->setVisible(currentMessage().isEmpty() && (!m_isSandboxed || wanted <= width()));
}

} // namespace Ochre::Window
